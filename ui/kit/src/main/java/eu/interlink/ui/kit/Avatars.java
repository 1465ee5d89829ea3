package eu.interlink.ui.kit;

import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.avatar.AvatarGroup;
import com.vaadin.flow.component.avatar.AvatarGroup.AvatarGroupItem;
import java.util.List;
import java.util.Optional;

/** People as small round pictures with their initials. */
public class Avatars extends AvatarGroup {

    private static final int COLOURS = 7;

    /** @param names display names, in the order shown  @param most how many are shown before "+n" */
    public Avatars(List<String> names, int most) {
        setMaxItemsVisible(most);
        setItems(names.stream().map(name -> {
            AvatarGroupItem item = new AvatarGroupItem(name);
            item.setColorIndex(colour(name));
            return item;
        }).toList());
    }

    /** One person. */
    public static Avatar of(String name) {
        Avatar avatar = new Avatar(name);
        avatar.setColorIndex(colour(name));
        return avatar;
    }

    /** One person. @param picture address relative to the platform's */
    public static Avatar of(String name, Optional<String> picture) {
        Avatar avatar = of(name);
        picture.ifPresent(avatar::setImage);
        return avatar;
    }

    private static int colour(String name) {
        return Math.floorMod(name.hashCode(), COLOURS);
    }
}
