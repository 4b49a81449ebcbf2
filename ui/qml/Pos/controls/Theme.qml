pragma Singleton
import QtQuick

// The look of everything: colour roles, type, space, motion and real sizes. The window writes the
// inputs at the top; everything else follows. Only this file knows a colour or a size.
QtObject {
    property bool dark: false
    property bool contrast: false
    property bool arabic: false
    property bool motionOn: true
    property real textFactor: 1
    property real windowWidth: 1280
    property real windowHeight: 800
    property real dotsPerMm: 5
    property real calibration: 1
    property real keyboardHeight: 0
    // The sheet that lies on top: what it covers takes no taps.
    property Item topSheet: null
    // The screen below all sheets.
    property Item screen: null
    // The sheet that something was typed into: a tap beside it must not throw that away.
    property Item typedIn: null
    // The last tap: what it was on and what that said, where on the window, and until when (ms).
    property Item tapped: null
    property Item tappedSheet: null
    property string tappedName: ""
    property string tappedLabel: ""
    property point tappedAt
    property real tappedUntil: 0
    // The pause in a double tap; whoever means a second tap has to look first, and takes longer.
    readonly property real tapPause: 0.6 * Application.styleHints.mouseDoubleClickInterval

    readonly property bool portrait: windowHeight > windowWidth
    readonly property bool compact: !portrait && windowHeight < 720
    // One unit is one dot at 1280x800: larger panels show things larger, not sparser.
    readonly property real scale: Math.max(0.7, Math.min(3, portrait ? Math.min(windowWidth / 800, windowHeight / 1280) : Math.min(windowWidth / 1280, windowHeight / 800)))
    // What a panel says of its size is often nonsense: outside 50 to 300 dpi we take 96.
    readonly property real mm: (dotsPerMm < 2 || dotsPerMm > 12 ? 3.78 : dotsPerMm) * calibration
    readonly property real touch: Math.ceil(Math.max(10 * mm, 44 * scale))
    readonly property real keySize: Math.ceil(18 * mm)

    readonly property color background: contrast ? (dark ? "#000000" : "#FFFFFF") : dark ? "#0E1417" : "#F4F2EE"
    readonly property color surface: contrast ? (dark ? "#000000" : "#FFFFFF") : dark ? "#172025" : "#FFFFFF"
    readonly property color key: dark ? "#1D282E" : "#FFFFFF"
    readonly property color keyPressed: dark ? "#2B3B44" : "#E7E3DA"
    readonly property color ink: contrast ? (dark ? "#FFFFFF" : "#000000") : dark ? "#E9EFF1" : "#16202B"
    readonly property color inkSoft: contrast ? ink : dark ? "#9AA8B0" : "#5B6672"
    readonly property color line: contrast ? ink : dark ? "#2A363D" : "#E1DDD6"
    readonly property color keyLine: contrast ? ink : dark ? "#2F3D45" : "#D8D3CA"
    readonly property color keyShade: dark ? "#0A0F12" : "#E4DFD6"
    readonly property color accent: contrast ? (dark ? "#6FF2DF" : "#00403A") : dark ? "#43C7B4" : "#0E6E63"
    readonly property color accentPressed: dark ? "#36AD9C" : "#0A574E"
    readonly property color accentSoft: dark ? "#12332F" : "#DDEFEA"
    readonly property color inkOnAccent: dark ? "#06201C" : "#FFFFFF"
    readonly property color go: dark ? "#4CC38A" : "#0F7A45"
    readonly property color goSoft: dark ? "#12311F" : "#DDF1E5"
    readonly property color inkOnGo: dark ? "#06201C" : "#FFFFFF"
    readonly property color attention: dark ? "#F0B35A" : "#9A5B00"
    readonly property color attentionSoft: dark ? "#3A2A0E" : "#FBEBCF"
    readonly property color attentionPressed: dark ? "#D99B40" : "#7E4A00"
    readonly property color inkOnAttention: dark ? "#2A1C05" : "#FFFFFF"
    readonly property color bad: dark ? "#F2867E" : "#B3261E"
    readonly property color badPressed: dark ? "#DB6E66" : "#94201A"
    readonly property color badSoft: dark ? "#3D1A18" : "#F9DEDC"
    readonly property color inkOnBad: dark ? "#2B0B09" : "#FFFFFF"
    readonly property color quietSoft: dark ? "#232E34" : "#E8E4DC"
    // Under white letters, in both looks: whom a colour stands for must not change with the hour.
    readonly property var faceColours: ["#0E6E63", "#1F5FA8", "#6B3FA0", "#A3265F", "#A23B1E", "#7A5A00", "#3F6B1F", "#4A5560"]
    readonly property color veil: dark ? "#B3000000" : "#73101820"

    readonly property string family: arabic ? "Noto Sans Arabic" : "Noto Sans"
    readonly property string digits: "Noto Sans"
    readonly property int amountType: Math.round(84 * scale * Math.min(textFactor, 1.25))
    readonly property int outcomeType: Math.round(72 * scale * Math.min(textFactor, 1.25))
    readonly property int keyType: type(34)
    readonly property int primaryType: type(32)
    readonly property int titleType: type(28)
    readonly property int headingType: type(24)
    readonly property int buttonType: type(22)
    readonly property int bodyType: type(19)
    readonly property int captionType: type(16)
    readonly property int smallestType: 14

    readonly property real s4: u(4)
    readonly property real s8: u(8)
    readonly property real s12: u(12)
    readonly property real s16: u(16)
    readonly property real s24: u(24)
    readonly property real s34: u(34)
    readonly property real s48: u(48)
    // The margin of a screen: the same everywhere, so that nothing moves from one to the next.
    readonly property real edge: compact && textFactor > 1.4 ? s12 : s24
    readonly property real chipRadius: u(12)
    readonly property real keyRadius: u(16)
    readonly property real cardRadius: u(18)
    readonly property real hairline: Math.max(1, Math.round(1.2 * scale))
    // The edge of what has the focus, or is under a finger: seen around it.
    readonly property real edgeLine: Math.max(2, u(2.5))
    readonly property int quick: motionOn ? 120 : 0
    readonly property int calm: motionOn ? 180 : 0

    // Gives a screen the focus that has just come; where a sheet lies over every screen, that keeps it.
    function enter(item: Item): void {
        screen = item;
        item?.forceActiveFocus();
        if (topSheet?.visible)
            topSheet.forceActiveFocus();
    }

    // Whether Tab and a screen reader may lead to `item`: with a sheet open, to what is on it and
    // nowhere else in its window. What has the focus still keeps it: Qt takes nothing out of the chain that has it.
    function reachable(item: Item): bool {
        // What is seen comes first: of screens kept aside nothing is asked again when a sheet comes.
        if (!item.visible || topSheet === null || !topSheet.visible || item.activeFocus)
            return true;
        let top = item;
        for (let at = item; at; at = at.parent) {
            if (at === topSheet)
                return true;
            top = at;
        }
        return topOf(topSheet) !== top;
    }
    function topOf(item: Item): Item {
        let top = item;
        while (top.parent)
            top = top.parent;
        return top;
    }

    // How far the focus' ring may stand out of `item` at each side, at most `most`: what scrolls
    // cuts off what lies outside its content, and the window whatever lies outside of that.
    function ringRoom(item: Item, most: real): var {
        let room = Qt.rect(most, most, most, most);
        for (let at = item.parent; at; at = at.parent) {
            const list = at as Flickable;
            if (at.parent && (list === null || !list.clip) && !at.clip)
                continue;
            const inside = list === null ? at : list.contentItem;
            const x = list === null ? 0 : Math.min(0, list.originX), y = list === null ? 0 : list.originY;
            const w = list === null ? at.width : Math.max(list.contentWidth, list.width), h = list === null ? at.height : Math.max(list.contentHeight, list.height);
            const place = item.mapToItem(inside, 0, 0, item.width, item.height);
            room = Qt.rect(Math.min(room.x, place.x - x), Math.min(room.y, place.y - y), Math.min(room.width, x + w - place.x - place.width), Math.min(room.height, y + h - place.y - place.height));
        }
        return room;
    }

    // Page Up, Page Down and the arrows: scrolls the first thing in `item` that is longer than its room.
    function turn(item: Item, key: int): bool {
        const pages = ({
                [Qt.Key_PageUp]: -0.9,
                [Qt.Key_PageDown]: 0.9,
                [Qt.Key_Up]: -0.15,
                [Qt.Key_Down]: 0.15
            })[key] ?? 0;
        const area = pages === 0 ? null : longIn(item);
        if (area !== null)
            area.contentY = Math.max(area.originY, Math.min(area.originY + area.contentHeight - area.height, area.contentY + pages * area.height));
        return area !== null;
    }
    function longIn(item: Item): Flickable {
        const list = item as Flickable;
        if (!item?.visible || (list !== null && list.contentHeight > list.height + 1))
            return item?.visible ? list : null;
        for (const child of item.children) {
            const found = longIn(child);
            if (found !== null)
                return found;
        }
        return null;
    }

    function noteTap(item: Item, label: string, at: point, until: real): void {
        tapped = item;
        tappedSheet = topSheet;
        tappedName = item.objectName;
        tappedLabel = label;
        tappedAt = at;
        tappedUntil = until;
    }

    // Whether a press on `item` is the second half of a double tap whose first half brought it there,
    // or gave it another meaning: nobody can have read it. Lists make their rows anew all the time,
    // so what counts as the same is the name. A press without a time (a program's) is none.
    function isEcho(item: Item, label: string, at: point, since: real): bool {
        const near = Math.max(Math.abs(at.x - tappedAt.x), Math.abs(at.y - tappedAt.y)) < touch / 2;
        if (!near || since === 0 || since - tappedUntil >= tapPause)
            return false;
        if (item.objectName !== "" && item.objectName === tappedName)
            return label !== tappedLabel;
        return tapped === null || !tapped.visible || topSheet !== tappedSheet;
    }

    // Scrolls whatever holds `item` until all of it can be seen.
    function reveal(item: Item): void {
        for (let at = item?.parent ?? null; at; at = at.parent) {
            const list = at as Flickable;
            if (list === null)
                continue;
            const top = item.mapToItem(list.contentItem, 0, 0).y;
            // What is last has nothing below it to scroll to.
            const bottom = Math.min(top + item.height + s16, list.originY + list.contentHeight);
            if (bottom > list.contentY + list.height)
                list.contentY = bottom - list.height;
            if (top < list.contentY)
                list.contentY = Math.max(list.originY, top - s8);
            const left = item.mapToItem(list.contentItem, 0, 0).x;
            const right = Math.min(left + item.width + s8, list.originX + list.contentWidth);
            if (list.contentWidth > list.width && right > list.contentX + list.width)
                list.contentX = right - list.width;
            if (list.contentWidth > list.width && left < list.contentX)
                list.contentX = Math.max(list.originX, left - s8);
        }
    }

    function type(size: real): int {
        // What is large already grows less, so that the buttons stay on the screen.
        const factor = size > 19 ? 1 + (textFactor - 1) * 0.5 : textFactor;
        return Math.max(smallestType, Math.round(size * Math.max(0.8, scale) * factor));
    }

    function u(units: real): real {
        return Math.round(units * scale);
    }

    function ground(role: string): color {
        return ({
                "go": go,
                "bad": bad,
                "attention": attention,
                "accent": accent
            })[role] ?? inkSoft;
    }

    function inkOnGround(role: string): color {
        return ({
                "go": inkOnGo,
                "bad": inkOnBad,
                "attention": inkOnAttention,
                "accent": inkOnAccent
            })[role] ?? surface;
    }

    function soft(role: string): color {
        return ({
                "go": goSoft,
                "bad": badSoft,
                "attention": attentionSoft,
                "accent": accentSoft
            })[role] ?? quietSoft;
    }

    function word(role: string): color {
        return ({
                "go": go,
                "bad": bad,
                "attention": attention,
                "accent": accent
            })[role] ?? ink;
    }
}
