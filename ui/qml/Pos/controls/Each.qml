import QtQuick

// A Repeater whose rows are made anew whenever one of them changes: what had the focus in one of them
// has it again in the row that takes its place, so that a key pressed twice means the same thing twice.
Repeater {
    id: root

    property int at: -1
    property string name: ""

    function named(item: Item): Item {
        if (item.objectName === name)
            return item;
        for (const child of item.children) {
            const found = named(child);
            if (found !== null)
                return found;
        }
        return null;
    }
    function comeBack(): void {
        const row = at < 0 ? null : itemAt(Math.min(at, count - 1));
        at = -1;
        if (row !== null)
            (named(row) ?? row).forceActiveFocus();
    }

    onItemRemoved: (index, item) => {
        const focused = root.Window.activeFocusItem;
        for (let above = focused; above; above = above.parent) {
            if (above !== item)
                continue;
            at = index;
            name = focused.objectName;
            // When every row is there, and in its place.
            Qt.callLater(comeBack);
        }
    }
}
