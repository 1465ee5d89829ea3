/* What the page frame needs in the browser: hand-over of unsaved input at an upgrade, sending text while it is typed, keeping text that
   could not be sent, small helpers. */
(() => {
  const realValue = field => field.inputElement && 'value' in field.inputElement ? field.inputElement.value : field.value;
  const isField = element => element.id && element.tagName.includes('-') && typeof element.value === 'string';
  const fieldOf = event => event.composedPath().find(part => part instanceof Element && isField(part));
  const byId = (root, id) => id ? root.querySelector('#' + CSS.escape(id)) : null;

  /* Fields touched since the page was opened: needed when an exchange reaches the browser without a flush before it. */
  const touched = new Map();
  let focused = null;
  let flushed = null;
  let stray = null;

  /* Going back returns to the place where a page was left; any other way to a page begins at its top. */
  let path = '';
  let wentBack = false;
  const places = new Map();
  /* On a wide window the layout scrolls its content, on a phone the window scrolls. */
  const scrollers = () => [document.scrollingElement, document.querySelector('vaadin-app-layout')?.shadowRoot?.querySelector('[part=content]')].filter(Boolean);
  const top = () => Math.max(...scrollers().map(scroller => scroller.scrollTop));
  document.addEventListener('click', () => places.set(location.pathname, top()), true);
  window.addEventListener('popstate', () => { wentBack = true; });

  const tell = field => field.dispatchEvent(new CustomEvent('change', { bubbles: true }));

  /* When each field was typed in last. */
  const typedAt = new WeakMap();

  /* Text is sent a second after the last key, so that a draft can be kept before the field is left. */
  const timers = new WeakMap();
  document.addEventListener('input', event => {
    const field = fieldOf(event);
    if (!field) return;
    touched.set(field.id, field);
    typedAt.set(field, Date.now());
    if (field.closest('[data-il-keep]')) {
      clearTimeout(timers.get(field));
      timers.set(field, setTimeout(() => field.isConnected && tell(field), 1000));
    }
  }, true);
  document.addEventListener('focusin', event => {
    const field = fieldOf(event);
    focused = field ? field.id : null;
  }, true);
  /* A screen that draws itself anew, because somebody changed something elsewhere, must not throw a keyboard user back to the top of the
     page: the focus goes to the element that took the place of the old one, else to the title. Fields are the business of the exchange,
     which also carries their text and caret; they are looked after here only if it did not. */
  const name = element => [element.localName, element.id && !element.id.startsWith('input-') ? element.id : '', element.getAttribute('href'),
    element.getAttribute('aria-label') || element.textContent.trim()].join('|');
  const alike = sought => [...document.querySelectorAll(`main ${sought.localName}`)].filter(element => name(element) === sought.name);
  let held = null;
  document.addEventListener('focusin', event => {
    const element = fieldOf(event) || event.target;
    held = null;
    if (element instanceof Element && element.id !== 'main' && element.closest('main')) {
      const sought = { element, localName: element.localName, name: name(element), path: location.pathname };
      held = { ...sought, place: alike(sought).indexOf(element) };
    }
  }, true);
  document.addEventListener('focusout', () => setTimeout(() => {
    if (held && held.element.isConnected && document.activeElement === document.body) held = null;
  }), true);
  const hold = () => {
    if (!held || held.element.isConnected || document.activeElement !== document.body || held.path !== location.pathname) return;
    const others = alike(held);
    const target = others[held.place] || others[0] || document.getElementById('page-title');
    const had = held.element.inputElement;
    if (target) target.focus({ preventScroll: others.length === 0 });
    if (target && isField(target)) {
      if (had && typeof had.selectionStart === 'number' && target.inputElement) target.inputElement.setSelectionRange(had.selectionStart, had.selectionEnd);
      giveStray(target);
    }
  };
  /* The connection was lost, and with it a message of the server: the whole page is drawn anew from what the server knows. What it does
     not know yet is in the old fields. */
  let layout = null;
  const drawnAnew = () => {
    const now = document.querySelector('vaadin-app-layout');
    if (!now || now === layout) return false;
    const anew = layout !== null && path === location.pathname;
    layout = now;
    return anew;
  };
  const takeOver = tries => {
    const waiting = [...touched].filter(([id, old]) => {
      if (old.isConnected) return false;
      const field = byId(document, id);
      if (!field || !field.inputElement) return true;
      const had = id === focused && old.inputElement;
      if (realValue(field) !== realValue(old)) {
        field.value = realValue(old);
        typedAt.set(field, Date.now());
        tell(field);
      }
      touched.set(id, field);
      if (had && document.activeElement === document.body) {
        field.focus();
        if (typeof had.selectionStart === 'number') field.inputElement.setSelectionRange(had.selectionStart, had.selectionEnd);
        giveStray(field);
      }
      return false;
    });
    if (waiting.length && tries) setTimeout(takeOver, 100, tries - 1);
  };
  /* What was typed while the field was away. */
  const giveStray = field => {
    const keys = stray || '';
    stray = null;
    if (keys) {
      field.value = realValue(field) + keys;
      tell(field);
    }
  };
  new MutationObserver(() => {
    if (drawnAnew()) {
      // Whoever read the fields last got no answer through.
      flushed = null;
      takeOver(100);
    }
    if (held && !held.element.isConnected) {
      if (isField(held.element)) setTimeout(hold, 500); else hold();
    }
  }).observe(document.documentElement, { childList: true, subtree: true });
  /* Keys that hit the bare page while a screen is exchanged, drawn anew or loaded anew are kept for the field that had the focus. */
  const fieldIsAway = () => held && isField(held.element) && !held.element.isConnected && held.path === location.pathname;
  document.addEventListener('keydown', event => {
    if (stray === null && fieldIsAway()) stray = '';
    if (stray !== null && event.target === document.body && event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
      stray += event.key;
    }
  }, true);

  const forgetOld = () => touched.forEach((field, id) => { if (!field.isConnected) touched.delete(id); });

  /* Text that the server may never have got, because it was restarted or could not be reached: a page that is loaded anew takes it from
     here. Text that the server has is its own business: drafts. */
  const KEPT = 'interlink-kept';
  const ON_ITS_WAY = 5000;
  const KEPT_FOR = 3600000;
  let person = '';
  let lostAt = null;

  const followConnection = () => {
    const connection = window.Vaadin && window.Vaadin.connectionState;
    if (!connection) return;
    connection.addStateChangeListener((before, now) => {
      if (now === 'reconnecting' || now === 'connection-lost') {
        lostAt = lostAt || Date.now();
      } else {
        setTimeout(() => { if (connection.online) lostAt = null; }, ON_ITS_WAY);
      }
    });
  };
  addEventListener('load', followConnection);

  const fieldsOf = root => [...root.querySelectorAll('[id]')].filter(isField);

  const keepUnsent = () => {
    const since = (lostAt || Date.now()) - ON_ITS_WAY;
    const texts = [];
    document.querySelectorAll('main [data-il-keep], main[data-il-keep]').forEach(root => fieldsOf(root).forEach((field, place) => {
      if (typedAt.get(field) >= since && field.localName !== 'vaadin-password-field') texts.push({ id: field.id, label: field.label, place, text: realValue(field) });
    }));
    if (person && texts.length) {
      const input = byId(document, focused)?.inputElement;
      const focus = texts.some(text => text.id === focused) && input && document.activeElement === input ? { id: focused, caret: input.selectionStart } : null;
      sessionStorage.setItem(KEPT, JSON.stringify({ person, path: location.pathname, at: Date.now(), texts, focus }));
    }
  };
  addEventListener('pagehide', keepUnsent);
  /* Whoever typed when the page had to be loaded anew goes on typing: from now on the keys are kept. */
  const before = JSON.parse(sessionStorage.getItem(KEPT) || 'null');
  if (before && before.focus && before.path === location.pathname && Date.now() - before.at < 60000) {
    stray = '';
    setTimeout(() => { if (stray === '') stray = null; }, 60000);
  }

  /* Fields come one after the other, and a screen that was drawn anew may have given them new ids. */
  const putBack = tries => {
    const kept = JSON.parse(sessionStorage.getItem(KEPT) || 'null');
    if (!kept || kept.person !== person || kept.path !== location.pathname) return;
    const waiting = Date.now() - kept.at > KEPT_FOR ? [] : kept.texts.filter(({ id, label, place, text }) => {
      const roots = [...document.querySelectorAll('main [data-il-keep], main[data-il-keep]')];
      const field = roots.map(root => byId(root, id)).find(Boolean)
          || roots.map(root => fieldsOf(root)[place]).find(other => other && other.label === label);
      if (!field || !field.inputElement) return true;
      if (realValue(field) !== text) {
        field.value = text;
        // As if typed: the page may have to be loaded anew once more before this reaches the server.
        typedAt.set(field, Date.now());
        tell(field);
      }
      if (kept.focus && kept.focus.id === id && document.activeElement === document.body) {
        field.focus();
        if (typeof kept.focus.caret === 'number') field.inputElement.setSelectionRange(kept.focus.caret, kept.focus.caret);
        giveStray(field);
      }
      return false;
    });
    if (waiting.length) {
      sessionStorage.setItem(KEPT, JSON.stringify({ ...kept, texts: waiting }));
      if (tries) setTimeout(putBack, 250, tries - 1);
    } else {
      sessionStorage.removeItem(KEPT);
    }
  };

  window.interlink = {

    /* Dragging with the mouse: what is marked can be dropped on its own kind, and on what it can stand in. The server decides what that means. */
    reorder(root) {
      const home = { TASK: 'OBJECTIVE', OBJECTIVE: 'PHASE' };
      const marked = event => event.target instanceof Element ? event.target.closest('[data-il-item]') : null;
      const takes = (onto, item) => onto && onto !== item && [item.dataset.ilKind, home[item.dataset.ilKind]].includes(onto.dataset.ilKind);
      const clear = () => root.querySelectorAll('.il-drop').forEach(element => element.classList.remove('il-drop'));
      let item = null;
      root.addEventListener('dragstart', event => {
        item = marked(event);
        if (item) {
          event.dataTransfer.effectAllowed = 'move';
          event.dataTransfer.setData('text/plain', item.dataset.ilItem);
        }
      });
      root.addEventListener('dragover', event => {
        const onto = marked(event);
        clear();
        if (item && takes(onto, item)) {
          event.preventDefault();
          onto.classList.add('il-drop');
        }
      });
      root.addEventListener('drop', event => {
        const onto = marked(event);
        clear();
        if (item && takes(onto, item)) {
          event.preventDefault();
          root.dispatchEvent(new CustomEvent('il-reorder', { detail: { item: item.dataset.ilItem, onto: onto.dataset.ilItem } }));
        }
        item = null;
      });
      root.addEventListener('dragend', () => { clear(); item = null; });
    },

    /* Who uses the page: kept text is for nobody else. */
    person(id) {
      person = id;
      putBack(480);
    },

    /* Reads what is really in the fields of a screen, also what was typed and not sent yet. A file that is on its way goes first. */
    flush(root, wait) {
      if (!root) return null;
      if (wait && [...root.querySelectorAll('vaadin-upload')].some(upload => upload.files.some(file => file.uploading))) return 'uploading';
      const fields = new Map();
      const values = {};
      root.querySelectorAll('[id]').forEach(element => {
        if (isField(element)) {
          fields.set(element.id, element);
          values[element.id] = realValue(element);
        }
      });
      flushed = { fields, values };
      stray = '';
      /* A dialog goes with the version that opened it: what was typed in it is told to the person then. */
      const inDialogs = [...document.querySelectorAll('vaadin-dialog[opened] [id], vaadin-confirm-dialog[opened] [id]')]
          .filter(element => isField(element) && element.localName !== 'vaadin-password-field' && realValue(element));
      const told = Object.fromEntries(inDialogs.map((field, place) => [`il-dialog-${place}`, `${field.label || ''}: ${realValue(field)}`]));
      return JSON.stringify({ ...values, ...told });
    },

    /* Runs in the same task as the exchange of the page: takes over what was typed since the flush, the focus and the caret. */
    async carry(root, answered) {
      const fields = flushed ? flushed.fields : new Map(touched);
      const values = flushed ? flushed.values : {};
      const keys = stray || '';
      const focusId = focused;
      flushed = null;
      stray = null;
      for (const [id, old] of fields) {
        const now = byId(root, id);
        if (!now || now === old) continue;
        if (now.updateComplete) await now.updateComplete;
        const typed = realValue(old);
        if (typed !== (answered ? values[id] : now.value)) {
          now.value = typed;
          tell(now);
        }
        touched.set(id, now);
      }
      const target = focusId && byId(root, focusId);
      if (target && (document.activeElement === document.body || !document.activeElement)) {
        const old = fields.get(focusId);
        const before = old && old.inputElement;
        target.focus();
        if (before && target.inputElement && 'selectionStart' in before) {
          try {
            target.inputElement.setSelectionRange(before.selectionStart, before.selectionEnd);
          } catch (notText) {
            /* Fields for e-mail addresses and numbers have no caret to set. */
          }
        }
        if (keys) {
          target.value = realValue(target) + keys;
          tell(target);
        }
        giveStray(target);
      }
      setTimeout(forgetOld, 5000);
    },

    /* A page was entered: the window begins at its top, and screen readers begin at its title. */
    entered() {
      const first = !window.interlink.seen;
      if (!first && path !== location.pathname) {
        const place = wentBack ? places.get(location.pathname) ?? 0 : 0;
        scrollers().forEach(scroller => { scroller.scrollTop = place; });
      }
      path = location.pathname;
      wentBack = false;
      requestAnimationFrame(() => {
        const tab = document.querySelector('.il-tabs a[aria-current]');
        if (tab) tab.closest('ul').scrollLeft = tab.offsetLeft - 16;
      });
      window.interlink.seen = true;
      if (!first && document.activeElement && !document.activeElement.closest('main')) {
        requestAnimationFrame(() => {
          if (!document.activeElement?.closest('main')) document.getElementById('page-title')?.focus({ preventScroll: true });
        });
      }
    },

    /* Sends an empty form, as the sign-out needs. */
    post(action) {
      const form = document.createElement('form');
      form.method = 'post';
      form.action = action;
      document.body.append(form);
      form.submit();
    },

    words(online, offline, reconnecting) {
      const indicator = window.Vaadin && window.Vaadin.connectionIndicator;
      if (indicator) {
        indicator.onlineText = online;
        indicator.offlineText = offline;
        indicator.reconnectingText = reconnecting;
      }
    },
  };
})();
