/* A Gantt chart for the keyboard as well as the mouse, around frappe-gantt. The server gives bars and gets two events: il-dates (a bar has other days: id, start, end) and
   il-open (somebody wants to see what a bar stands for: id). The tag is in the address: a page that is open can take a newer version beside the one that it has.

   Traps of frappe-gantt 1.2.2 that are handled here: it writes names as markup; it reads dates off the pixels, which in months and years gives the first day of one, so days are
   counted here; it refuses to drag a bar before what it depends on; it listens to the document for ever; labels of the time axis must not be empty, or scrolling fails. */
import Gantt from '../frappe-gantt-1.2.2/frappe-gantt.es.js';

const here = new URL(import.meta.url);
const DAY = 86400000;
const QUIET = 700;
const ROW = 38;
const HEAD = 85;
const TALLEST = 620;

/* Dates are days without a time. Counted in UTC, no change of clocks can move them. */
const day = text => Date.parse(`${text}T00:00:00Z`) / DAY;
const iso = number => new Date(number * DAY).toISOString().slice(0, 10);
const local = date => Math.round((date.getTime() - date.getTimezoneOffset() * 60000) / DAY);
const later = (date, count, unit) => new Date(date.getFullYear() + (unit === 'year' ? count : 0), date.getMonth() + (unit === 'month' ? count : 0),
  date.getDate() + (unit === 'day' ? count : 0));
const plain = text => text.replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`);

const scales = language => {
  const say = options => {
    const format = new Intl.DateTimeFormat(language, options);
    return date => { const text = format.format(date); return text.charAt(0).toUpperCase() + text.slice(1); };
  };
  const once = (key, text) => (date, last) => !last || key(date) !== key(last) ? text(date) : '';
  const month = once(date => date.getFullYear() * 12 + date.getMonth(), say({ month: 'long', year: 'numeric' }));
  const decade = date => date.getFullYear() - date.getFullYear() % 10;
  const weekend = { 'var(--g-weekend-highlight-color)': 'weekend' };
  return {
    DAY: { name: 'Day', days: 1, step: '1d', padding: '7d', column_width: 38, date_format: 'YYYY-MM-DD', upper_text: month, lower_text: date => String(date.getDate()),
      thick_line: date => date.getDay() === 1, holidays: weekend },
    WEEK: { name: 'Week', days: 7, step: '7d', padding: '7d', column_width: 98, date_format: 'YYYY-MM-DD', upper_text: month, lower_text: say({ day: 'numeric', month: 'short' }) },
    MONTH: { name: 'Month', days: 30, step: '1m', padding: '1m', column_width: 120, date_format: 'YYYY-MM', snap_at: '1d',
      upper_text: once(date => date.getFullYear(), date => String(date.getFullYear())), lower_text: say({ month: 'long' }), thick_line: date => date.getMonth() % 3 === 0 },
    YEAR: { name: 'Year', days: 365, step: '1y', padding: '1y', column_width: 240, date_format: 'YYYY', snap_at: '7d',
      upper_text: once(decade, date => `${decade(date)} – ${decade(date) + 9}`), lower_text: date => String(date.getFullYear()) },
  };
};

class Chart extends Gantt {

  /* Weeks begin on Monday, and the axis is as long as the window is wide. */
  setup_gantt_dates(refresh) {
    super.setup_gantt_dates(refresh);
    if (this.config.view_mode.days === 7) this.gantt_start = later(this.gantt_start, -(this.gantt_start.getDay() + 6) % 7, 'day');
    const columns = Math.ceil(this.$container.clientWidth / this.config.column_width);
    const least = later(this.gantt_start, columns * this.config.step, this.config.unit);
    if (this.gantt_end < least) this.gantt_end = least;
  }
}

class IlGantt extends HTMLElement {

  constructor() {
    super();
    this._up = () => this.dropped();
    this.addEventListener('mousedown', event => this.grabbed(event), true);
    this.addEventListener('click', event => this.clicked(event));
    this.addEventListener('keydown', event => this.pressed(event));
    this.addEventListener('focusin', event => this.entered(event));
    this.addEventListener('focusout', () => this.settle());
  }

  connectedCallback() {
    this.classList.add('il-gantt');
    this.setAttribute('role', 'group');
    /* What Flow has set before the module came. */
    for (const name of ['bars', 'scale']) {
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }
    window.addEventListener('mouseup', this._up);
    this.show();
  }

  disconnectedCallback() {
    window.removeEventListener('mouseup', this._up);
    clearTimeout(this._timer);
    this._pending = null;
    this._chart = null;
    (this._foreign || []).forEach(([type, listener]) => document.removeEventListener(type, listener));
    this.replaceChildren();
  }

  get bars() { return this._bars; }

  set bars(bars) {
    this._bars = bars;
    this.show();
  }

  get scale() { return this._scale; }

  set scale(scale) {
    this._scale = scale;
    this.show();
  }

  /* Shows again what the server knows: a change was not wanted. */
  restore() {
    this._pending = null;
    this.show();
  }

  focusBar(id) {
    const wrapper = this.wrapper(id);
    if (wrapper) wrapper.focus();
  }

  /* Moving a bar ends in a moment: until then nothing is drawn, it would be torn from the hand. */
  show() {
    if (!this.isConnected || !this._bars || !this._bars.length || this._drag || this._pending) return;
    const focused = this.contains(document.activeElement);
    const mode = scales(this.getAttribute('lang') || 'en')[this._scale || 'WEEK'];
    const tasks = this.tasks();
    const height = Math.min(TALLEST, HEAD + ROW * tasks.length + 22);
    const left = this._chart ? this.left() : null;
    const top = this._chart ? this._chart.$container.scrollTop : 0;
    if (this._chart) {
      Object.assign(this._chart.options, { view_modes: [mode], view_mode: mode, holidays: mode.holidays, container_height: height });
      this._chart.$container.style.setProperty('--gv-grid-height', `${height}px`);
      this._chart.setup_tasks(tasks);
      this._chart.change_view_mode(mode);
    } else {
      this.build(tasks, mode, height);
    }
    this.dress();
    const days = this._bars.map(bar => [day(bar.start), day(bar.end)]);
    const first = Math.min(...days.map(pair => pair[0]));
    const today = local(new Date());
    const within = today >= first && today <= Math.max(...days.map(pair => pair[1]));
    this.scrollToDay(left ?? (within ? today - 3 : first - 1), top);
    if (focused) this.focusBar(this._current);
  }

  build(tasks, mode, height) {
    this._live = document.createElement('div');
    this._live.className = 'il-unseen';
    this._live.setAttribute('aria-live', 'polite');
    const home = document.createElement('div');
    this.replaceChildren(home, this._live);
    this._foreign = [];
    const listen = document.addEventListener;
    document.addEventListener = (type, listener, options) => {
      this._foreign.push([type, listener]);
      listen.call(document, type, listener, options);
    };
    try {
      this._chart = new Chart(home, tasks, { view_modes: [mode], holidays: mode.holidays, container_height: height, bar_height: 24, padding: 14, infinite_padding: false,
        today_button: false, readonly_progress: true, move_dependencies: false, popup: false, popup_on: 'none', scroll_to: null, language: this.getAttribute('lang') || 'en' });
    } finally {
      delete document.addEventListener;
    }
  }

  tasks() {
    const known = new Set(this._bars.map(bar => bar.id));
    return this._bars.map(bar => ({ id: bar.id, name: plain(bar.name), start: bar.start, end: iso(Math.min(day(bar.end), day(bar.start) + 3000)), progress: bar.progress,
      custom_class: `il-bar-${bar.look}`, dependencies: bar.after.filter(id => known.has(id)) }));
  }

  /* Names, roles and one place in the order of the tab key. */
  dress() {
    this.querySelectorAll('animate').forEach(animation => animation.remove());
    this._chart.tasks.forEach(task => { task.dependencies = []; });
    /* It measures itself before the former drawing has gone. */
    this._chart.$svg.setAttribute('width', Math.max(this._chart.$container.clientWidth, this._chart.dates.length * this._chart.config.column_width));
    this._chart.$header.setAttribute('aria-hidden', 'true');
    this._chart.layers.arrow.setAttribute('aria-hidden', 'true');
    this._wrappers = new Map([...this.querySelectorAll('.bar-wrapper')].map(wrapper => [wrapper.dataset.id, wrapper]));
    if (!this.bar(this._current)) this._current = this._bars[0].id;
    this._bars.forEach(bar => {
      const wrapper = this.wrapper(bar.id);
      wrapper.setAttribute('tabindex', bar.id === this._current ? 0 : -1);
      wrapper.setAttribute('role', bar.opens ? 'button' : 'img');
      wrapper.setAttribute('aria-label', bar.label);
      wrapper.classList.toggle('il-bar-fixed', bar.fixed);
      const tip = document.createElementNS('http://www.w3.org/2000/svg', 'title');
      tip.textContent = bar.label;
      wrapper.prepend(tip);
    });
  }

  bar(id) { return this._bars.find(bar => bar.id === id); }

  wrapper(id) { return this._wrappers && this._wrappers.get(id); }

  wide() { return this._chart.config.column_width / this._chart.config.view_mode.days; }

  left() { return local(this._chart.gantt_start) + this._chart.$container.scrollLeft / this.wide(); }

  scrollToDay(number, top) {
    this._chart.$container.scrollLeft = (number - local(this._chart.gantt_start)) * this.wide();
    this._chart.$container.scrollTop = top;
    /* The month above the axis follows the scrolling, also where there was none. */
    this._chart.$container.dispatchEvent(new Event('scroll'));
  }

  entered(event) {
    const wrapper = event.target.closest('.bar-wrapper');
    if (!wrapper) return;
    const before = this.wrapper(this._current);
    if (before) before.setAttribute('tabindex', -1);
    wrapper.setAttribute('tabindex', 0);
    this._current = wrapper.dataset.id;
  }

  pressed(event) {
    const wrapper = event.target.closest('.bar-wrapper');
    if (!wrapper || event.ctrlKey || event.altKey || event.metaKey) return;
    const bar = this.bar(wrapper.dataset.id);
    const place = this._bars.indexOf(bar);
    const to = { ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: this._bars.length - 1 }[event.key];
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      this.settle();
      if (this._bars[to]) this.focusBar(this._bars[to].id);
    } else if (by) {
      event.preventDefault();
      this.step(bar, by, event.shiftKey);
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      if (this._pending) this.settle(); else this.open(bar);
    } else if (event.key === 'Escape' && this._pending) {
      clearTimeout(this._timer);
      this.restore();
    }
  }

  /* A day further or back; told to the server when no other key follows. */
  step(bar, by, onlyEnd) {
    if (bar.fixed) {
      this._live.textContent = bar.label;
      return;
    }
    const now = this._pending || { id: bar.id, start: bar.start, end: bar.end };
    const next = { id: bar.id, start: iso(day(now.start) + (onlyEnd ? 0 : by)), end: iso(day(now.end) + by) };
    if (day(next.end) < day(next.start)) return;
    this._pending = next;
    const drawn = this._chart.get_bar(bar.id);
    const x = drawn.$bar.getX() + (onlyEnd ? 0 : by * this.wide());
    drawn.update_bar_position({ x, width: drawn.$bar.getWidth() + (onlyEnd ? by * this.wide() : 0) });
    const format = new Intl.DateTimeFormat(this.getAttribute('lang') || 'en', { dateStyle: 'medium', timeZone: 'UTC' });
    this._live.textContent = `${bar.name}: ${format.format(new Date(next.start))} – ${format.format(new Date(next.end))}`;
    clearTimeout(this._timer);
    this._timer = setTimeout(() => this.settle(), QUIET);
  }

  settle() {
    clearTimeout(this._timer);
    const change = this._pending;
    this._pending = null;
    if (change) this.tell('il-dates', change);
  }

  grabbed(event) {
    const wrapper = event.target.closest('.bar-wrapper');
    if (!wrapper) return;
    this.settle();
    this._dragged = false;
    if (this.bar(wrapper.dataset.id).fixed || event.button) {
      event.stopPropagation();
      return;
    }
    const rectangle = this._chart.get_bar(wrapper.dataset.id).$bar;
    this._drag = { id: wrapper.dataset.id, x: rectangle.getX(), end: rectangle.getEndX() };
  }

  dropped() {
    const drag = this._drag;
    this._drag = null;
    if (!drag || !this._chart) return;
    const bar = this.bar(drag.id);
    const rectangle = this._chart.get_bar(drag.id).$bar;
    const start = day(bar.start) + Math.round((rectangle.getX() - drag.x) / this.wide());
    const end = Math.max(start, day(bar.end) + Math.round((rectangle.getEndX() - drag.end) / this.wide()));
    if (iso(start) !== bar.start || iso(end) !== bar.end) {
      this._dragged = true;
      this.tell('il-dates', { id: bar.id, start: iso(start), end: iso(end) });
    } else {
      this.show();
    }
  }

  clicked(event) {
    const wrapper = event.target.closest('.bar-wrapper');
    if (wrapper && !this._dragged) this.open(this.bar(wrapper.dataset.id));
    this._dragged = false;
  }

  open(bar) {
    if (bar && bar.opens) this.tell('il-open', { id: bar.id });
  }

  tell(type, detail) { this.dispatchEvent(new CustomEvent(type, { detail })); }
}

const styled = name => new Promise(done => {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = new URL(name, here).href;
  link.onload = done;
  link.onerror = done;
  document.head.append(link);
});
await Promise.all([styled('../frappe-gantt-1.2.2/frappe-gantt.css'), styled(`./il-gantt.css${here.search}`)]);
customElements.define(here.searchParams.get('tag'), IlGantt);
