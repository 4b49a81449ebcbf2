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
        <source>%n sale(s)</source>
        <extracomment>Heading of a day in the history; %n is the number of paid sales.</extracomment>
        <translation>
            <numerusform>%n sale</numerusform>
            <numerusform>%n sales</numerusform>
        </translation>
    </message>
</context>
</TS>
