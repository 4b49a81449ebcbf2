<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>asked %n time(s) in %1</source>
        <extracomment>%n is how often Hesabe was asked about a sale, %1 a duration such as 0:41.</extracomment>
        <translation>
            <numerusform>asked once in %1</numerusform>
            <numerusform>asked %n times in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s): nothing was taken</source>
        <extracomment>%n is the number of faults found in a file; nothing is taken while there is one.</extracomment>
        <translation>
            <numerusform>%n fault: nothing was taken</numerusform>
            <numerusform>%n faults: nothing was taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <extracomment>%n is the number of items that are being sold.</extracomment>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) from before are not settled. Look under Parked.</source>
        <extracomment>A notice at the start of the till; Parked is the place in the rail.</extracomment>
        <translation>
            <numerusform>One sale from before is not settled. Look under Parked.</numerusform>
            <numerusform>%n sales from before are not settled. Look under Parked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s)</source>
        <extracomment>Heading of a day in the history; %n is the number of paid sales.</extracomment>
        <translation>
            <numerusform>%n sale</numerusform>
            <numerusform>%n sales</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <extracomment>Under a list of the back office.</extracomment>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <extracomment>How old a list is that could not be read again.</extracomment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <extracomment>A setting: after how many minutes something happens.</extracomment>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <extracomment>A setting: for how many seconds something is waited for.</extracomment>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fils</source>
        <extracomment>A coin in a cash count; %n is 100, 50, 20, 10 or 5.</extracomment>
        <translation>
            <numerusform>%n fils</numerusform>
            <numerusform>%n fils</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>paid %n time(s)</source>
        <extracomment>In the list of open invoices: how many paid it.</extracomment>
        <translation>
            <numerusform>paid once</numerusform>
            <numerusform>paid %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <extracomment>How often a subscription is to be paid.</extracomment>
        <translation>
            <numerusform>once</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n monthly payment(s)</source>
        <extracomment>Beside the stepper of a subscription.</extracomment>
        <translation>
            <numerusform>%n monthly payment</numerusform>
            <numerusform>%n monthly payments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n instalment(s)</source>
        <extracomment>Beside the stepper of instalments.</extracomment>
        <translation>
            <numerusform>%n instalment</numerusform>
            <numerusform>%n instalments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invoice(s) made</source>
        <extracomment>Heading after a split or instalments were made.</extracomment>
        <translation>
            <numerusform>One invoice made</numerusform>
            <numerusform>%n invoices made</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) not settled</source>
        <extracomment>%n is how many sales are not settled while a shift is on.</extracomment>
        <translation>
            <numerusform>%n sale not settled</numerusform>
            <numerusform>%n sales not settled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) came late: they wait in the tray</source>
        <extracomment>%n is how many sales that had failed were paid after all.</extracomment>
        <translation>
            <numerusform>%n payment came late: it waits in the tray</numerusform>
            <numerusform>%n payments came late: they wait in the tray</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) can only be asked about with this merchant&apos;s keys: open, parked or just closed. See to them in Parked and History, then change the keys.</source>
        <extracomment>Why another merchant&apos;s keys cannot be taken now; %n is the number of sales.</extracomment>
        <translation>
            <numerusform>%n sale can only be asked about with this merchant&apos;s keys: it is open, parked or was just closed. See to it in Parked and History, then change the keys.</numerusform>
            <numerusform>%n sales can only be asked about with this merchant&apos;s keys: they are open, parked or were just closed. See to them in Parked and History, then change the keys.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CreateParts</name>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordSheet</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
</TS>
