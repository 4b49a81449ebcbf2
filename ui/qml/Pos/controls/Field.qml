pragma ComponentBehavior: Bound
import QtQuick
import Pos

// One line to type into, with its caption above and what is wrong below. `kind`: `text`, `phone`,
// `number`, `pin`, `latin` (codes, addresses, e-mail) or `secret`. The till's own keyboard types into whichever has the focus; where a
// screen merely begins with the focus here (`eager: false`), only once it was tapped.
FocusScope {
    id: root

    property string label: ""
    // What is read aloud for it, where that is not the caption.
    property string spoken: label
    property string hint: ""
    // What stands in its place where it has no room, even in the smallest letters.
    property string shortHint: ""
    property string wrong: ""
    property string kind: "text"
    property string icon: ""
    property bool eager: true
    readonly property bool hiddenText: kind === "secret" || kind === "pin"
    property alias text: input.text
    property int longest: 100

    onEdited: Theme.typedIn = Theme.topSheet

    signal accepted
    signal edited
    signal tapped
    signal keyed
    signal rested  // what was sought is found: the keyboard may go until the field is tapped again

    implicitWidth: Theme.u(320)
    implicitHeight: column.height

    function insert(letters: string): void {
        if (input.selectedText !== "")
            input.remove(input.selectionStart, input.selectionEnd);
        input.insert(input.cursorPosition, letters);
        edited();
    }
    function erase(): void {
        if (input.selectedText !== "")
            input.remove(input.selectionStart, input.selectionEnd);
        else if (input.cursorPosition > 0)
            input.remove(input.cursorPosition - 1, input.cursorPosition);
        edited();
    }
    function enter(): void {
        accepted();
    }
    function clear(): void {
        input.clear();
    }

    TextMetrics {
        id: whole
        font.family: Theme.family
        font.pixelSize: Theme.smallestType
        text: root.hint
    }
    Column {
        id: column
        width: parent.width
        spacing: Theme.s4

        Label {
            visible: root.label !== "" && root.icon === ""
            width: parent.width
            text: root.label
            soft: true
            font.pixelSize: Theme.captionType
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
        Rectangle {
            width: parent.width
            height: Math.max(Theme.touch, Theme.u(60), input.implicitHeight + Theme.s16)
            radius: Theme.chipRadius
            color: Theme.surface
            border.width: input.activeFocus || root.wrong !== "" ? Theme.edgeLine : Theme.hairline
            border.color: root.wrong !== "" ? Theme.attention : input.activeFocus ? Theme.accent : Theme.keyLine

            TapHandler {
                onTapped: {
                    input.forceActiveFocus();
                    root.tapped();
                }
            }
            IconImage {
                id: glyph
                visible: root.icon !== ""
                width: visible ? drawn : 0
                name: root.icon
                size: Theme.u(24)
                color: Theme.inkSoft
                anchors.left: parent.left
                anchors.leftMargin: Theme.s16
                anchors.verticalCenter: parent.verticalCenter
            }
            Label {
                anchors.fill: input
                visible: input.text === ""
                text: root.shortHint !== "" && whole.advanceWidth > width ? root.shortHint : root.hint
                soft: true
                elide: Text.ElideRight
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.smallestType
                Accessible.ignored: true
            }
            TextInput {
                id: input
                objectName: root.objectName === "" ? "" : root.objectName + "_input"
                focus: true
                anchors.left: glyph.right
                anchors.right: parent.right
                anchors.leftMargin: root.icon === "" ? 0 : Theme.s12
                anchors.rightMargin: Theme.s16
                anchors.verticalCenter: parent.verticalCenter
                clip: true
                activeFocusOnTab: Theme.reachable(root)
                maximumLength: root.longest
                color: Theme.ink
                selectionColor: Theme.accent
                selectedTextColor: Theme.inkOnAccent
                selectByMouse: true
                font.family: Theme.family
                font.pixelSize: Theme.type(20)
                horizontalAlignment: TextInput.AlignLeft
                echoMode: root.hiddenText ? TextInput.Password : TextInput.Normal
                passwordCharacter: "•"
                inputMethodHints: root.kind === "phone" ? Qt.ImhDialableCharactersOnly : root.kind === "number" ? Qt.ImhDigitsOnly : root.kind === "pin" ? Qt.ImhSensitiveData | Qt.ImhDigitsOnly : root.kind === "latin" ? Qt.ImhPreferLowercase | Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText | Qt.ImhLatinOnly : root.kind === "secret" ? Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhLatinOnly : Qt.ImhNone
                readonly property string told: visible ? root.wrong : ""
                onToldChanged: {
                    if (told !== "")
                        Accessible.announce(told);
                }
                Accessible.role: Accessible.EditableText
                Accessible.name: root.spoken
                Accessible.description: root.wrong !== "" ? root.wrong : root.hint
                Accessible.ignored: !Theme.reachable(root)
                // WORKAROUND for QQuickAccessibleAttached::name() of Qt 6.11 (qtdeclarative,
                // src/quick/items/qquickaccessibleattached_p.h): a password has no name, and whoever hears the screen is
                // asked for nothing. The tree knows from the echo mode that it is one.
                function keepName(): void {
                    Accessible.passwordEdit = false;
                }
                Component.onCompleted: keepName()
                onEchoModeChanged: keepName()
                // A real key, before it types anything; ours do not come this way.
                Keys.onPressed: event => {
                    root.keyed();
                    event.accepted = false;
                }
                onAccepted: root.accepted()
                onTextEdited: root.edited()

                TapHandler {
                    onTapped: root.tapped()
                }
            }
        }
        Label {
            visible: root.wrong !== ""
            width: parent.width
            text: root.wrong
            color: Theme.attention
            font.pixelSize: Theme.captionType
            wrapMode: Text.Wrap
        }
    }
}
