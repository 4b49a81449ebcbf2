pragma ComponentBehavior: Bound
import QtQuick
import Pos
import Pos.Models

// The number pad for one amount of the create form.
Sheet {
    id: root

    required property CreateModel create

    title: create.money.title
    onDismissed: create.keyMoney("")
    cardWidth: Theme.u(460)
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Backspace)
            create.key("back");
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            create.keyMoney("");
        else if (event.text >= " ")
            create.typeMoney(event.text);
        else
            return;
        event.accepted = true;
    }

    AmountText {
        width: parent.width
        size: Theme.type(52)
        currency: root.create.money.currency
        whole: root.create.money.whole
        decimals: root.create.money.decimals
        toCome: root.create.money.toCome
        decimalsRatio: 1
    }
    Label {
        visible: text !== ""
        width: parent.width
        alert: true
        text: root.create.trouble
        color: Theme.attention
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
    }
    Keypad {
        width: parent.width
        height: Math.min(4 * Theme.keySize, Theme.windowHeight * (Theme.compact ? 0.38 : 0.46))
        gap: Theme.s8
        withMany: false
        prefix: "money_key_"
        onKeyed: name => root.create.key(name)
    }
    actions: PushButton {
        objectName: "money_done"
        width: parent.width
        implicitHeight: Theme.touch
        look: "primary"
        label: qsTr("Done")
        onClicked: root.create.keyMoney("")
    }
}
