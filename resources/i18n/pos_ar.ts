<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>Alarm</name>
    <message>
        <source>Money came in late or twice. A supervisor must look at it.</source>
        <translation>وصل مبلغ متأخرًا أو مرتين. يجب أن يراجعه المشرف.</translation>
    </message>
    <message>
        <source>Paid twice</source>
        <translation>دُفعت مرتين</translation>
    </message>
    <message>
        <source>Paid after all</source>
        <translation>دُفعت لاحقًا</translation>
    </message>
    <message>
        <source>The money was taken twice. A supervisor must look at it.</source>
        <translation>خُصم المبلغ مرتين. يجب أن يراجعه المشرف.</translation>
    </message>
    <message>
        <source>%1 at first, then paid. A supervisor must look at it.</source>
        <extracomment>%1 is what the sale had ended as: Declined, Cancelled, ...</extracomment>
        <translation>كانت %1 أولًا، ثم دُفعت. يجب أن يراجعها المشرف.</translation>
    </message>
</context>
<context>
    <name>AlarmBar</name>
    <message>
        <source>Look at it</source>
        <extracomment>Beside an alarm: shows the sales it is about.</extracomment>
        <translation>مراجعة</translation>
    </message>
</context>
<context>
    <name>Approval</name>
    <message>
        <source>Sell</source>
        <translation>البيع</translation>
    </message>
    <message>
        <source>Put cash in or take it out</source>
        <translation>إيداع نقد أو سحبه</translation>
    </message>
    <message>
        <source>Print a copy</source>
        <translation>طباعة نسخة</translation>
    </message>
    <message>
        <source>Close the shift</source>
        <translation>إغلاق الوردية</translation>
    </message>
    <message>
        <source>Decide about a sale</source>
        <translation>حسم عملية</translation>
    </message>
    <message>
        <source>Give money back</source>
        <translation>استرداد مبلغ</translation>
    </message>
    <message>
        <source>Leave the till</source>
        <translation>الخروج من الصندوق</translation>
    </message>
    <message>
        <source>Change settings</source>
        <translation>تغيير الإعدادات</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>التصدير</translation>
    </message>
    <message>
        <source>Change the staff</source>
        <translation>تعديل الموظفين</translation>
    </message>
    <message>
        <source>Change Hesabe&apos;s keys</source>
        <translation>تغيير مفاتيح حسابي</translation>
    </message>
</context>
<context>
    <name>ApprovalSheet</name>
    <message>
        <source>PIN of someone who may approve</source>
        <translation>الرقم السري لصاحب صلاحية الموافقة</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>موافقة</translation>
    </message>
</context>
<context>
    <name>Awaited</name>
    <message>
        <source>One moment</source>
        <extracomment>Read aloud: a list is being read.</extracomment>
        <translation>لحظة واحدة</translation>
    </message>
</context>
<context>
    <name>Basket</name>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
</context>
<context>
    <name>BasketLines</name>
    <message>
        <source>Tap an item, or scan its barcode</source>
        <translation>اضغط على صنف أو امسح الباركود</translation>
    </message>
    <message>
        <source>One less: %1</source>
        <extracomment>Read aloud; %1 is an item&apos;s name.</extracomment>
        <translation>إنقاص واحد: %1</translation>
    </message>
    <message>
        <source>One more: %1</source>
        <extracomment>Read aloud; %1 is an item&apos;s name.</extracomment>
        <translation>زيادة واحد: %1</translation>
    </message>
    <message>
        <source>Take out: %1</source>
        <extracomment>Read aloud; %1 is an item&apos;s name.</extracomment>
        <translation>حذف: %1</translation>
    </message>
    <message>
        <source>Keyed in</source>
        <extracomment>A line of the basket: what was keyed in beside the items.</extracomment>
        <translation>إدخال يدوي</translation>
    </message>
</context>
<context>
    <name>Bulk</name>
    <message>
        <source>Changed at Hesabe</source>
        <translation>تم التعديل لدى حسابي</translation>
    </message>
    <message>
        <source>Deleted at Hesabe</source>
        <translation>تم الحذف لدى حسابي</translation>
    </message>
    <message>
        <source>How they are sent</source>
        <translation>طريقة الإرسال</translation>
    </message>
    <message>
        <source>Sent from here</source>
        <translation>تُرسل من هنا</translation>
    </message>
    <message>
        <source>Sent at a time</source>
        <translation>تُرسل في موعد محدد</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>كل الحالات</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>لم تُرسل</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>مختارة</translation>
    </message>
    <message>
        <source>The answer got lost. Look in the list before anything is uploaded again.</source>
        <translation>ضاع الرد. راجع القائمة قبل رفع أي شيء مجددًا.</translation>
    </message>
    <message>
        <source>Reading the list: %1</source>
        <extracomment>The list is read before all of it is sent; %1 entries so far.</extracomment>
        <translation>قراءة القائمة: %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <extracomment>%1 entries of a sending are still to be sent.</extracomment>
        <translation>بقي %1</translation>
    </message>
    <message>
        <source>The amount is missing</source>
        <translation>المبلغ غير موجود</translation>
    </message>
    <message>
        <source>The amount is zero</source>
        <translation>المبلغ صفر</translation>
    </message>
    <message>
        <source>The amount is below zero</source>
        <translation>المبلغ أقل من صفر</translation>
    </message>
    <message>
        <source>This is not an amount: digits and a point</source>
        <translation>ليس مبلغًا: أرقام ونقطة فقط</translation>
    </message>
    <message>
        <source>More than three decimals</source>
        <translation>أكثر من ثلاث خانات عشرية</translation>
    </message>
    <message>
        <source>More than one invoice may be</source>
        <translation>أكبر مما تسمح به الفاتورة</translation>
    </message>
    <message>
        <source>The name is missing</source>
        <translation>الاسم غير موجود</translation>
    </message>
    <message>
        <source>The phone is missing</source>
        <translation>الهاتف غير موجود</translation>
    </message>
    <message>
        <source>This is not a phone number</source>
        <translation>ليس رقم هاتف</translation>
    </message>
    <message>
        <source>This is not an e-mail address</source>
        <translation>ليس بريدًا إلكترونيًا</translation>
    </message>
    <message>
        <source>Letters, digits and - only in a reference</source>
        <translation>المرجع: حروف لاتينية وأرقام وشرطة فقط</translation>
    </message>
    <message>
        <source>This reference stands in the file twice</source>
        <translation>المرجع مكرر في الملف</translation>
    </message>
    <message>
        <source>Write the day as 2026-12-31</source>
        <translation>اكتب التاريخ مثل ⁦2026-12-31⁩</translation>
    </message>
    <message>
        <source>The time of sending is missing</source>
        <translation>موعد الإرسال غير موجود</translation>
    </message>
    <message>
        <source>This day is over</source>
        <translation>هذا اليوم مضى</translation>
    </message>
    <message>
        <source>A formula: write its result instead</source>
        <translation>معادلة: اكتب ناتجها</translation>
    </message>
    <message>
        <source>A spreadsheet would run this as a formula</source>
        <translation>قد يشغّلها برنامج الجداول كمعادلة</translation>
    </message>
    <message>
        <source>It has signs that cannot be seen</source>
        <translation>فيها رموز غير مرئية</translation>
    </message>
    <message>
        <source>Arabic digits: Hesabe takes 0 to 9</source>
        <translation>أرقام هندية: تقبل حسابي 0 إلى 9 فقط</translation>
    </message>
    <message>
        <source>This text is too long</source>
        <translation>النص طويل جدًا</translation>
    </message>
    <message>
        <source>A cell without a heading above it</source>
        <translation>خلية بلا عنوان فوقها</translation>
    </message>
    <message>
        <source>Merged cells: split them in the spreadsheet</source>
        <translation>خلايا مدمجة: افصلها في الجدول</translation>
    </message>
    <message>
        <source>The same phone and amount stand above</source>
        <translation>الهاتف والمبلغ مكرران أعلاه</translation>
    </message>
    <message>
        <source>This column is missing</source>
        <translation>هذا العمود غير موجود</translation>
    </message>
    <message>
        <source>This column is there twice</source>
        <translation>هذا العمود مكرر</translation>
    </message>
    <message>
        <source>Too many rows: split the file</source>
        <translation>صفوف كثيرة: قسّم الملف</translation>
    </message>
    <message>
        <source>Too many columns</source>
        <translation>أعمدة كثيرة</translation>
    </message>
    <message>
        <source>There are no rows below the heading</source>
        <translation>لا صفوف تحت العناوين</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>الملف فارغ</translation>
    </message>
    <message>
        <source>Only CSV and XLSX files. Save it as one of these.</source>
        <translation>ملفات CSV وXLSX فقط. احفظ الملف بإحدى الصيغتين.</translation>
    </message>
    <message>
        <source>The file is empty. Choose another one.</source>
        <translation>الملف فارغ. اختر غيره.</translation>
    </message>
    <message>
        <source>The file is larger than 5 MB. Split it into several.</source>
        <translation>الملف أكبر من 5 ميغابايت. قسّمه.</translation>
    </message>
    <message>
        <source>The file is not there any more. Put the medium back in.</source>
        <translation>لم يعد الملف موجودًا. أعد توصيل وحدة التخزين.</translation>
    </message>
    <message>
        <source>This is not a text file that can be read. Save it as XLSX or CSV UTF-8.</source>
        <translation>تتعذر قراءة الملف. احفظه بصيغة XLSX أو CSV UTF-8.</translation>
    </message>
    <message>
        <source>This is not a CSV file, whatever its name says. Save it as CSV again.</source>
        <translation>ليس ملف CSV رغم اسمه. احفظه CSV من جديد.</translation>
    </message>
    <message>
        <source>Put commas between the columns of the CSV.</source>
        <translation>ضع فواصل بين أعمدة ملف CSV.</translation>
    </message>
    <message>
        <source>A cell never ends: a quotation mark is not closed. Save the CSV again.</source>
        <translation>خلية بلا نهاية: علامة اقتباس لم تُغلق. احفظ الملف من جديد.</translation>
    </message>
    <message>
        <source>This spreadsheet is damaged or not an XLSX. Save it as XLSX again.</source>
        <translation>الملف تالف أو ليس XLSX. احفظه XLSX من جديد.</translation>
    </message>
    <message>
        <source>The spreadsheet has a password or is an old .xls. Save it as a plain XLSX.</source>
        <translation>الملف بكلمة مرور أو xls قديم. احفظه XLSX عاديًا.</translation>
    </message>
    <message>
        <source>The spreadsheet has no sheet with cells.</source>
        <translation>لا توجد في الملف ورقة فيها خلايا.</translation>
    </message>
    <message>
        <source>This file unpacks to far too much. It was not opened.</source>
        <translation>محتوى الملف ضخم جدًا. لم يُفتح.</translation>
    </message>
    <message>
        <source>It would not be sent as it was checked. Nothing was uploaded.</source>
        <translation>ما سيُرسل يختلف عمّا فُحص. لم يُرفع شيء.</translation>
    </message>
    <message>
        <source>This very file was uploaded before. Look in the list before you change it.</source>
        <translation>رُفع هذا الملف من قبل. راجع القائمة قبل تعديله.</translation>
    </message>
    <message>
        <source>Nothing here is left to be sent.</source>
        <translation>لم يبق هنا شيء للإرسال.</translation>
    </message>
    <message>
        <source>This cannot be right</source>
        <translation>هذا غير صحيح</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>المرجع</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>الوصف</translation>
    </message>
    <message>
        <source>When to send</source>
        <translation>موعد الإرسال</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>استبعاد</translation>
    </message>
    <message>
        <source>This till&apos;s exports</source>
        <translation>الملفات المصدَّرة من الصندوق</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>التنزيلات</translation>
    </message>
    <message>
        <source>Read as Arabic Windows text. Look whether the names are right.</source>
        <translation>قُرئ كنص ويندوز عربي. تأكد من صحة الأسماء.</translation>
    </message>
    <message>
        <source>Read as Unicode text of a spreadsheet.</source>
        <translation>قُرئ كنص يونيكود من برنامج جداول.</translation>
    </message>
    <message>
        <source>Read with other separators than commas.</source>
        <translation>قُرئ بفواصل غير الفاصلة المعتادة.</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>أُرسلت</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>غير مؤكدة</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>لم تُقبل</translation>
    </message>
    <message>
        <source>%1, %2 with a fault</source>
        <extracomment>Over a file&apos;s rows: %1 is how many rows there are, %2 how many of them have a fault.</extracomment>
        <translation>%1، منها %2 فيها خطأ</translation>
    </message>
    <message>
        <source>Sent %1 of %2</source>
        <extracomment>%1 entries of %2 were sent.</extracomment>
        <translation>أُرسل %1 من %2</translation>
    </message>
    <message>
        <source>Stopped. Nothing was uploaded.</source>
        <translation>تم الإيقاف. لم يُرفع شيء.</translation>
    </message>
    <message>
        <source>The network went before all of it had left. Nothing was uploaded. Try again.</source>
        <translation>انقطعت الشبكة قبل خروج الملف كله. لم يُرفع شيء. حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>It never arrived: nothing of it is in Hesabe&apos;s list. You can upload it again.</source>
        <translation>لم يصل الملف: لا شيء منه في قائمة حسابي. يمكنك رفعه مرة أخرى.</translation>
    </message>
    <message>
        <source>Checking once more what goes up</source>
        <translation>فحص أخير لما سيُرفع</translation>
    </message>
    <message>
        <source>Looking at what Hesabe&apos;s list has already</source>
        <translation>مراجعة ما في قائمة حسابي من قبل</translation>
    </message>
    <message>
        <source>Looking at Hesabe&apos;s list: %1 rows</source>
        <extracomment>Before an upload; %1 rows of Hesabe&apos;s list were read.</extracomment>
        <translation>مراجعة قائمة حسابي · الصفوف: %1</translation>
    </message>
    <message>
        <source>The answer got lost. Looking in Hesabe&apos;s list: %1 of %2</source>
        <extracomment>After an upload whose answer got lost; %1 rows of %2 were read.</extracomment>
        <translation>ضاع الرد. البحث في قائمة حسابي: %1 من %2</translation>
    </message>
    <message>
        <source>All of it has left. Hesabe is reading it</source>
        <translation>خرج الملف كله. حسابي تقرؤه الآن</translation>
    </message>
    <message>
        <source>%1 of %2 have left</source>
        <extracomment>An upload; %1 of %2 have left, as &quot;2.1 MB&quot;.</extracomment>
        <translation>خرج %1 من %2</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <extracomment>A file&apos;s size in megabytes.</extracomment>
        <translation>%1 ميغابايت</translation>
    </message>
    <message>
        <source>%1 KB</source>
        <extracomment>A file&apos;s size in kilobytes.</extracomment>
        <translation>%1 كيلوبايت</translation>
    </message>
    <message>
        <source>The file is not there or cannot be read. Put the medium back in.</source>
        <translation>الملف غير موجود أو لا يمكن قراءته. أعد توصيل وحدة التخزين.</translation>
    </message>
</context>
<context>
    <name>BulkColumns</name>
    <message>
        <source>On to the rows</source>
        <translation>إلى الصفوف</translation>
    </message>
    <message>
        <source>Say where amount, name and phone stand</source>
        <translation>حدّد أعمدة المبلغ والاسم والهاتف</translation>
    </message>
</context>
<context>
    <name>BulkFileView</name>
    <message>
        <source>Back to the list</source>
        <translation>العودة إلى القائمة</translation>
    </message>
    <message>
        <source>Uploading</source>
        <translation>جارٍ الرفع</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>اختر ملفًا</translation>
    </message>
    <message>
        <source>What do the columns hold?</source>
        <translation>ماذا تحوي الأعمدة؟</translation>
    </message>
    <message>
        <source>Look at the rows</source>
        <translation>راجع الصفوف</translation>
    </message>
    <message>
        <source>Not sure whether it arrived</source>
        <translation>غير مؤكد أنه وصل</translation>
    </message>
    <message>
        <source>Uploaded</source>
        <translation>تم الرفع</translation>
    </message>
    <message>
        <source>Hesabe sends them at their times.</source>
        <translation>ترسلها حسابي في مواعيدها.</translation>
    </message>
    <message>
        <source>Nothing was sent to anybody yet. Send them from the list.</source>
        <translation>لم يُرسل شيء لأحد بعد. أرسلها من القائمة.</translation>
    </message>
    <message>
        <source>To the list</source>
        <translation>إلى القائمة</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>البحث مجددًا</translation>
    </message>
    <message>
        <source>When they are sent</source>
        <translation>وقت الإرسال</translation>
    </message>
</context>
<context>
    <name>BulkPanel</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Phone with country code</source>
        <translation>الهاتف مع رمز الدولة</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>المرجع</translation>
    </message>
    <message>
        <source>Change it at Hesabe</source>
        <translation>تعديل لدى حسابي</translation>
    </message>
    <message>
        <source>Send it</source>
        <translation>إرسال</translation>
    </message>
    <message>
        <source>Yes, delete it for good</source>
        <translation>نعم، حذف نهائي</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
</context>
<context>
    <name>BulkRowPanel</name>
    <message>
        <source>Row %1</source>
        <extracomment>A row of a spreadsheet; %1 is its number.</extracomment>
        <translation>الصف %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Leave this row out</source>
        <translation>استبعاد هذا الصف</translation>
    </message>
</context>
<context>
    <name>BulkRows</name>
    <message>
        <source>Columns</source>
        <translation>الأعمدة</translation>
    </message>
    <message>
        <source>Show all rows</source>
        <translation>عرض كل الصفوف</translation>
    </message>
    <message>
        <source>Only rows with a fault</source>
        <translation>صفوف الأخطاء فقط</translation>
    </message>
    <message>
        <source>Put digits right</source>
        <translation>تصحيح الأرقام</translation>
    </message>
    <message>
        <source>Leave out rows with a fault</source>
        <translation>استبعاد صفوف الأخطاء</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>جارٍ الفحص</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>رفع</translation>
    </message>
    <message>
        <source>Put the faults right first</source>
        <translation>صحّح الأخطاء أولًا</translation>
    </message>
    <message>
        <source>Rows of the sheet</source>
        <translation>صفوف الجدول</translation>
    </message>
</context>
<context>
    <name>BulkScreen</name>
    <message>
        <source>Drop the file here</source>
        <translation>أفلت الملف هنا</translation>
    </message>
    <message>
        <source>No bulk invoices yet</source>
        <translation>لا فواتير مجمّعة بعد</translation>
    </message>
    <message>
        <source>Tap From a file: each of its rows becomes an invoice, which is sent when you say so.</source>
        <translation>اضغط «من ملف»: يصبح كل صف فاتورة، ولا تُرسل إلا عندما تطلب.</translation>
    </message>
</context>
<context>
    <name>Cash</name>
    <message>
        <source>Still to pay</source>
        <translation>المتبقي</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>الباقي للعميل</translation>
    </message>
    <message>
        <source>Key in what you received</source>
        <translation>أدخل ما استلمته</translation>
    </message>
</context>
<context>
    <name>CashScreen</name>
    <message>
        <source>Received</source>
        <translation>المستلم</translation>
    </message>
    <message>
        <source>Note of %1</source>
        <extracomment>Read aloud: a bank note of %1 dinars was received.</extracomment>
        <translation>ورقة نقدية %1</translation>
    </message>
    <message>
        <source>To pay %1</source>
        <extracomment>%1 is the amount of the sale.</extracomment>
        <translation>المطلوب %1</translation>
    </message>
    <message>
        <source>Back to the amount</source>
        <translation>رجوع إلى المبلغ</translation>
    </message>
    <message>
        <source>Cash taken</source>
        <translation>استلام النقد</translation>
    </message>
    <message>
        <source>Exact amount</source>
        <translation>المبلغ بالضبط</translation>
    </message>
</context>
<context>
    <name>ChooserSheet</name>
    <message>
        <source>Charge on which terminal?</source>
        <translation>التحصيل على أي جهاز دفع؟</translation>
    </message>
    <message>
        <source>Hesabe named no terminal yet. Check the network, then open this again.</source>
        <translation>لم تذكر حسابي أي جهاز دفع بعد. تأكد من الشبكة ثم افتح هذه القائمة مرة أخرى.</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>إبقاؤه كما هو</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>asked %n time(s) in %1</source>
        <extracomment>%n is how often Hesabe was asked about a sale, %1 a duration such as 0:41.</extracomment>
        <translation>
            <numerusform>لم نسأل بعد · %1</numerusform>
            <numerusform>سألنا مرة واحدة خلال %1</numerusform>
            <numerusform>سألنا مرتين خلال %1</numerusform>
            <numerusform>سألنا %n مرات خلال %1</numerusform>
            <numerusform>سألنا %n مرة خلال %1</numerusform>
            <numerusform>سألنا %n مرة خلال %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s)</source>
        <extracomment>Heading of a day in the history; %n is the number of paid sales.</extracomment>
        <translation>
            <numerusform>لا عمليات</numerusform>
            <numerusform>عملية واحدة</numerusform>
            <numerusform>عمليتان</numerusform>
            <numerusform>%n عمليات</numerusform>
            <numerusform>%n عملية</numerusform>
            <numerusform>%n عملية</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <extracomment>Under a list of the back office.</extracomment>
        <translation>
            <numerusform>لا صفوف</numerusform>
            <numerusform>صف واحد</numerusform>
            <numerusform>صفان</numerusform>
            <numerusform>%n صفوف</numerusform>
            <numerusform>%n صفًا</numerusform>
            <numerusform>%n صف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <extracomment>How old a list is that could not be read again.</extracomment>
        <translation>
            <numerusform>أقل من يوم</numerusform>
            <numerusform>يوم واحد</numerusform>
            <numerusform>يومان</numerusform>
            <numerusform>%n أيام</numerusform>
            <numerusform>%n يومًا</numerusform>
            <numerusform>%n يوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fils</source>
        <extracomment>A coin in a cash count; %n is 100, 50, 20, 10 or 5.</extracomment>
        <translation>
            <numerusform>صفر فلس</numerusform>
            <numerusform>فلس واحد</numerusform>
            <numerusform>فلسان</numerusform>
            <numerusform>%n فلوس</numerusform>
            <numerusform>%n فلسًا</numerusform>
            <numerusform>%n فلس</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>paid %n time(s)</source>
        <extracomment>In the list of open invoices: how many paid it.</extracomment>
        <translation>
            <numerusform>لم تُدفع</numerusform>
            <numerusform>دُفعت مرة</numerusform>
            <numerusform>دُفعت مرتين</numerusform>
            <numerusform>دُفعت %n مرات</numerusform>
            <numerusform>دُفعت %n مرة</numerusform>
            <numerusform>دُفعت %n مرة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s): nothing was taken</source>
        <extracomment>%n is the number of faults found in a file; nothing is taken while there is one.</extracomment>
        <translation>
            <numerusform>لا أخطاء</numerusform>
            <numerusform>خطأ واحد: لم يؤخذ شيء</numerusform>
            <numerusform>خطآن: لم يؤخذ شيء</numerusform>
            <numerusform>%n أخطاء: لم يؤخذ شيء</numerusform>
            <numerusform>%n خطأً: لم يؤخذ شيء</numerusform>
            <numerusform>%n خطأ: لم يؤخذ شيء</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <extracomment>%n is the number of items that are being sold.</extracomment>
        <translation>
            <numerusform>لا أصناف</numerusform>
            <numerusform>صنف واحد</numerusform>
            <numerusform>صنفان</numerusform>
            <numerusform>%n أصناف</numerusform>
            <numerusform>%n صنفًا</numerusform>
            <numerusform>%n صنف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <extracomment>How often a subscription is to be paid.</extracomment>
        <translation>
            <numerusform>لا مرات</numerusform>
            <numerusform>مرة واحدة</numerusform>
            <numerusform>مرتين</numerusform>
            <numerusform>%n مرات</numerusform>
            <numerusform>%n مرة</numerusform>
            <numerusform>%n مرة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n monthly payment(s)</source>
        <extracomment>Beside the stepper of a subscription.</extracomment>
        <translation>
            <numerusform>بلا دفعات شهرية</numerusform>
            <numerusform>دفعة شهرية واحدة</numerusform>
            <numerusform>دفعتان شهريتان</numerusform>
            <numerusform>%n دفعات شهرية</numerusform>
            <numerusform>%n دفعة شهرية</numerusform>
            <numerusform>%n دفعة شهرية</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n instalment(s)</source>
        <extracomment>Beside the stepper of instalments.</extracomment>
        <translation>
            <numerusform>بلا أقساط</numerusform>
            <numerusform>قسط واحد</numerusform>
            <numerusform>قسطان</numerusform>
            <numerusform>%n أقساط</numerusform>
            <numerusform>%n قسطًا</numerusform>
            <numerusform>%n قسط</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invoice(s) made</source>
        <extracomment>Heading after a split or instalments were made.</extracomment>
        <translation>
            <numerusform>لم تُنشأ فواتير</numerusform>
            <numerusform>أُنشئت فاتورة واحدة</numerusform>
            <numerusform>أُنشئت فاتورتان</numerusform>
            <numerusform>أُنشئت %n فواتير</numerusform>
            <numerusform>أُنشئت %n فاتورة</numerusform>
            <numerusform>أُنشئت %n فاتورة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <extracomment>A setting: after how many minutes something happens.</extracomment>
        <translation>
            <numerusform>أقل من دقيقة</numerusform>
            <numerusform>دقيقة واحدة</numerusform>
            <numerusform>دقيقتان</numerusform>
            <numerusform>%n دقائق</numerusform>
            <numerusform>%n دقيقة</numerusform>
            <numerusform>%n دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <extracomment>A setting: for how many seconds something is waited for.</extracomment>
        <translation>
            <numerusform>أقل من ثانية</numerusform>
            <numerusform>ثانية واحدة</numerusform>
            <numerusform>ثانيتان</numerusform>
            <numerusform>%n ثوانٍ</numerusform>
            <numerusform>%n ثانية</numerusform>
            <numerusform>%n ثانية</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) not settled</source>
        <extracomment>%n is how many sales are not settled while a shift is on.</extracomment>
        <translation>
            <numerusform>كل العمليات محسومة</numerusform>
            <numerusform>عملية واحدة لم تُحسم</numerusform>
            <numerusform>عمليتان لم تُحسما</numerusform>
            <numerusform>%n عمليات لم تُحسم</numerusform>
            <numerusform>%n عملية لم تُحسم</numerusform>
            <numerusform>%n عملية لم تُحسم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) came late: they wait in the tray</source>
        <extracomment>%n is how many sales that had failed were paid after all.</extracomment>
        <translation>
            <numerusform>لم تصل أي دفعة متأخرة</numerusform>
            <numerusform>دفعة واحدة وصلت متأخرة: تنتظر في «المعلّقات»</numerusform>
            <numerusform>دفعتان وصلتا متأخرتين: تنتظران في «المعلّقات»</numerusform>
            <numerusform>%n دفعات وصلت متأخرة: تنتظر في «المعلّقات»</numerusform>
            <numerusform>%n دفعة وصلت متأخرة: تنتظر في «المعلّقات»</numerusform>
            <numerusform>%n دفعة وصلت متأخرة: تنتظر في «المعلّقات»</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) from before are not settled. Look under Parked.</source>
        <extracomment>A notice at the start of the till; Parked is the place in the rail.</extracomment>
        <translation>
            <numerusform>لا توجد عمليات سابقة غير محسومة.</numerusform>
            <numerusform>عملية سابقة واحدة لم تُحسم. انظر «المعلّقات».</numerusform>
            <numerusform>عمليتان سابقتان لم تُحسما. انظر «المعلّقات».</numerusform>
            <numerusform>%n عمليات سابقة لم تُحسم. انظر «المعلّقات».</numerusform>
            <numerusform>%n عملية سابقة لم تُحسم. انظر «المعلّقات».</numerusform>
            <numerusform>%n عملية سابقة لم تُحسم. انظر «المعلّقات».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) can only be asked about with this merchant&apos;s keys: open, parked or just closed. See to them in Parked and History, then change the keys.</source>
        <extracomment>Why another merchant&apos;s keys cannot be taken now; %n is the number of sales.</extracomment>
        <translation>
            <numerusform>لا عملية تحتاج إلى مفاتيح هذا التاجر.</numerusform>
            <numerusform>عملية واحدة لا يُسأل عنها إلا بمفاتيح هذا التاجر: مفتوحة أو معلّقة أو أُغلقت للتو. أنهِها في «المعلّقات» و«السجل»، ثم غيّر المفاتيح.</numerusform>
            <numerusform>عمليتان لا يُسأل عنهما إلا بمفاتيح هذا التاجر: مفتوحتان أو معلّقتان أو أُغلقتا للتو. أنهِهما في «المعلّقات» و«السجل»، ثم غيّر المفاتيح.</numerusform>
            <numerusform>%n عمليات لا يُسأل عنها إلا بمفاتيح هذا التاجر: مفتوحة أو معلّقة أو أُغلقت للتو. أنهِها في «المعلّقات» و«السجل»، ثم غيّر المفاتيح.</numerusform>
            <numerusform>%n عملية لا يُسأل عنها إلا بمفاتيح هذا التاجر: مفتوحة أو معلّقة أو أُغلقت للتو. أنهِها في «المعلّقات» و«السجل»، ثم غيّر المفاتيح.</numerusform>
            <numerusform>%n عملية لا يُسأل عنها إلا بمفاتيح هذا التاجر: مفتوحة أو معلّقة أو أُغلقت للتو. أنهِها في «المعلّقات» و«السجل»، ثم غيّر المفاتيح.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CounterPlaces</name>
    <message>
        <source>Sale</source>
        <translation>البيع</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>الدفع</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>نقدًا</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>المعلّقات</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
</context>
<context>
    <name>Create</name>
    <message>
        <source>Open invoice</source>
        <translation>فاتورة مفتوحة</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>اشتراك</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>تقسيم</translation>
    </message>
    <message>
        <source>Instalments</source>
        <translation>أقساط</translation>
    </message>
    <message>
        <source>Code here</source>
        <extracomment>How the payer gets the link: it is only shown here, as a code.</extracomment>
        <translation>رمز هنا</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>رسالة SMS</translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation>واتساب</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>بريد إلكتروني</translation>
    </message>
    <message>
        <source>As usual</source>
        <extracomment>The language of the message: the account&apos;s own.</extracomment>
        <translation>كالمعتاد</translation>
    </message>
    <message>
        <source>No last day</source>
        <translation>بلا حد</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>غدًا</translation>
    </message>
    <message>
        <source>3 days</source>
        <translation>3 أيام</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 أيام</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 يومًا</translation>
    </message>
    <message>
        <source>Equal parts</source>
        <translation>حصص متساوية</translation>
    </message>
    <message>
        <source>By amount</source>
        <translation>بالمبلغ</translation>
    </message>
    <message>
        <source>By per cent</source>
        <translation>بالنسبة</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>كل أسبوع</translation>
    </message>
    <message>
        <source>Every 2 weeks</source>
        <translation>كل أسبوعين</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>كل شهر</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>In 7 days</source>
        <translation>بعد 7 أيام</translation>
    </message>
    <message>
        <source>In 30 days</source>
        <translation>بعد 30 يومًا</translation>
    </message>
    <message>
        <source>Fixed amount</source>
        <translation>مبلغ ثابت</translation>
    </message>
    <message>
        <source>Between two amounts</source>
        <translation>بين مبلغين</translation>
    </message>
    <message>
        <source>Share in per cent</source>
        <translation>الحصة بالمئة</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>الحد الأدنى</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>الحد الأعلى</translation>
    </message>
    <message>
        <source>This payer&apos;s part</source>
        <translation>حصة هذا العميل</translation>
    </message>
    <message>
        <source>Price of one</source>
        <translation>سعر الواحدة</translation>
    </message>
    <message>
        <source>A link that many may pay</source>
        <translation>رابط يدفع عبره كثيرون</translation>
    </message>
    <message>
        <source>charged by itself</source>
        <translation>تُخصم تلقائيًا</translation>
    </message>
    <message>
        <source>paid on demand</source>
        <translation>تُدفع عند الطلب</translation>
    </message>
    <message>
        <source>Monthly, %1, from %2, %3</source>
        <extracomment>A subscription: %1 is how often, %2 the first day, %3 how it is paid.</extracomment>
        <translation>شهريًا، %1، من %2، %3</translation>
    </message>
    <message>
        <source>No. %1</source>
        <extracomment>A payer or item without a name; %1 is its number.</extracomment>
        <translation>رقم %1</translation>
    </message>
    <message>
        <source>Can be paid until %1</source>
        <translation>يمكن دفعها حتى %1</translation>
    </message>
    <message>
        <source>Still to divide: %1</source>
        <translation>بقي للتوزيع: %1</translation>
    </message>
    <message>
        <source>The link is copied</source>
        <translation>نُسخ الرابط</translation>
    </message>
    <message>
        <source>We do not know yet whether Hesabe made it</source>
        <translation>لا نعلم بعد هل أنشأتها حسابي</translation>
    </message>
    <message>
        <source>The open invoice is ready</source>
        <translation>الفاتورة المفتوحة جاهزة</translation>
    </message>
    <message>
        <source>Sent by SMS</source>
        <translation>أُرسلت برسالة SMS</translation>
    </message>
    <message>
        <source>Sent by WhatsApp</source>
        <translation>أُرسلت عبر واتساب</translation>
    </message>
    <message>
        <source>Sent by e-mail</source>
        <translation>أُرسلت بالبريد الإلكتروني</translation>
    </message>
    <message>
        <source>The link is ready</source>
        <translation>الرابط جاهز</translation>
    </message>
    <message>
        <source>The customer can scan the code here and pay on their phone.</source>
        <translation>يمسح العميل الرمز هنا ويدفع من هاتفه.</translation>
    </message>
    <message>
        <source>The answer got lost, and it is not in Hesabe&apos;s list yet. It was not sent again. Look once more before you make another one.</source>
        <translation>ضاع الرد، وليست في قائمة حسابي بعد. لم تُرسل مرة أخرى. ابحث مجددًا قبل أن تنشئ غيرها.</translation>
    </message>
    <message>
        <source>The answer got lost. We are looking for it in Hesabe&apos;s list.</source>
        <translation>ضاع الرد. نبحث عنها في قائمة حسابي.</translation>
    </message>
    <message>
        <source>Quick</source>
        <translation>سريعة</translation>
    </message>
</context>
<context>
    <name>CreateForm</name>
    <message>
        <source>Sum of the items</source>
        <translation>مجموع البنود</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>الحد الأدنى</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>الحد الأعلى</translation>
    </message>
    <message>
        <source>Title, as customers see it</source>
        <translation>العنوان كما يراه العملاء</translation>
    </message>
    <message>
        <source>Customer&apos;s name</source>
        <translation>اسم العميل</translation>
    </message>
    <message>
        <source>Customer&apos;s phone</source>
        <translation>هاتف العميل</translation>
    </message>
    <message>
        <source>Customer&apos;s e-mail</source>
        <translation>بريد العميل</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>أقل</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>القوالب</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>العملاء</translation>
    </message>
    <message>
        <source>Kind of invoice</source>
        <translation>نوع الفاتورة</translation>
    </message>
    <message>
        <source>How the customer gets it</source>
        <translation>طريقة وصولها إلى العميل</translation>
    </message>
</context>
<context>
    <name>CreateMore</name>
    <message>
        <source>What it is for</source>
        <translation>البيان</translation>
    </message>
    <message>
        <source>Last day it can be paid</source>
        <translation>آخر يوم للدفع</translation>
    </message>
    <message>
        <source>Language of the message</source>
        <translation>لغة الرسالة</translation>
    </message>
    <message>
        <source>Ways to pay; none chosen allows all of them</source>
        <translation>طرق الدفع؛ عدم الاختيار يسمح بها كلها</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>البند</translation>
    </message>
    <message>
        <source>Quantity: %1</source>
        <translation>الكمية: %1</translation>
    </message>
    <message>
        <source>One less</source>
        <translation>إنقاص واحد</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>زيادة واحد</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>السعر</translation>
    </message>
    <message>
        <source>Take this item out</source>
        <translation>حذف هذا البند</translation>
    </message>
    <message>
        <source>Add an item</source>
        <translation>إضافة بند</translation>
    </message>
</context>
<context>
    <name>CreateOutcome</name>
    <message>
        <source>Copy link</source>
        <translation>نسخ الرابط</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>طباعة</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>البحث مجددًا</translation>
    </message>
    <message>
        <source>It is not there: back to the form</source>
        <translation>غير موجودة: عودة إلى النموذج</translation>
    </message>
    <message>
        <source>Make another one</source>
        <translation>إنشاء أخرى</translation>
    </message>
</context>
<context>
    <name>CreateParts</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>الحصة</translation>
    </message>
    <message>
        <source>One customer less</source>
        <translation>إنقاص عميل</translation>
    </message>
    <message>
        <source>One customer more</source>
        <translation>إضافة عميل</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>لا عملاء</numerusform>
            <numerusform>عميل واحد</numerusform>
            <numerusform>عميلان</numerusform>
            <numerusform>%n عملاء</numerusform>
            <numerusform>%n عميلًا</numerusform>
            <numerusform>%n عميل</numerusform>
        </translation>
    </message>
    <message>
        <source>How it is split</source>
        <translation>طريقة التقسيم</translation>
    </message>
</context>
<context>
    <name>CreatePlan</name>
    <message>
        <source>One less</source>
        <translation>إنقاص واحد</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>زيادة واحد</translation>
    </message>
    <message>
        <source>The first one</source>
        <translation>الأولى</translation>
    </message>
    <message>
        <source>Charge by itself, without asking again</source>
        <translation>خصم تلقائي دون سؤال</translation>
    </message>
    <message>
        <source>How far apart</source>
        <translation>المدة بين الأقساط</translation>
    </message>
</context>
<context>
    <name>CreatePreview</name>
    <message>
        <source>The customer gets</source>
        <translation>ما يستلمه العميل</translation>
    </message>
    <message>
        <source>Create it</source>
        <translation>إنشاء</translation>
    </message>
</context>
<context>
    <name>CutOff</name>
    <message>
        <source>The till stopped during this sale of %1. This became of it:</source>
        <extracomment>Above what became of a sale; %1 is a time of day, as 13:42.</extracomment>
        <translation>توقّف الصندوق أثناء هذه العملية، الساعة %1. نتيجتها:</translation>
    </message>
    <message>
        <source>The till stopped during this sale of %1. It goes on here.</source>
        <extracomment>Above a sale; %1 is a time of day, as 13:42.</extracomment>
        <translation>توقّف الصندوق أثناء هذه العملية، الساعة %1. وهي تُستكمل هنا.</translation>
    </message>
    <message>
        <source>Paid meanwhile: %1, sale %2.</source>
        <extracomment>%1 is an amount, %2 the sale&apos;s reference.</extracomment>
        <translation>دُفعت في هذه الأثناء: %1، العملية %2.</translation>
    </message>
    <message>
        <source>Declined: %1, sale %2. Nothing was taken.</source>
        <extracomment>%1 is an amount, %2 the sale&apos;s reference.</extracomment>
        <translation>رُفضت: %1، العملية %2. لم يُخصم شيء.</translation>
    </message>
    <message>
        <source>Cancelled: %1, sale %2. Nothing was taken.</source>
        <extracomment>%1 is an amount, %2 the sale&apos;s reference.</extracomment>
        <translation>أُلغيت: %1، العملية %2. لم يُخصم شيء.</translation>
    </message>
    <message>
        <source>Not paid in time: %1, sale %2.</source>
        <extracomment>%1 is an amount, %2 the sale&apos;s reference.</extracomment>
        <translation>لم تُدفع في الوقت المحدد: %1، العملية %2.</translation>
    </message>
    <message>
        <source>Hesabe did not take it: %1, sale %2. Nothing was taken.</source>
        <extracomment>%1 is an amount, %2 the sale&apos;s reference.</extracomment>
        <translation>لم تقبلها حسابي: %1، العملية %2. لم يُخصم شيء.</translation>
    </message>
</context>
<context>
    <name>DecisionSheet</name>
    <message>
        <source>Sale %1 · %2</source>
        <translation>عملية %1 · %2</translation>
    </message>
    <message>
        <source>Approval code on the slip</source>
        <translation>رقم الموافقة على قسيمة الجهاز</translation>
    </message>
    <message>
        <source>Supervisor&apos;s PIN</source>
        <translation>الرقم السري للمشرف</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>تأكيد القرار</translation>
    </message>
</context>
<context>
    <name>Demo</name>
    <message>
        <source>Ready</source>
        <translation>جاهز</translation>
    </message>
    <message>
        <source>Tap your card</source>
        <translation>قرّب بطاقتك</translation>
    </message>
    <message>
        <source>Wrong PIN, try again</source>
        <translation>رقم سري خاطئ، حاول مرة أخرى</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>مقبولة</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>مرفوضة</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>ملغاة</translation>
    </message>
    <message>
        <source>Nobody is here</source>
        <translation>لا أحد هنا</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>مشغول</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>كل شيء سليم</translation>
    </message>
    <message>
        <source>Hesabe is slow</source>
        <translation>حسابي بطيئة</translation>
    </message>
    <message>
        <source>Answers get lost</source>
        <translation>الردود تضيع</translation>
    </message>
    <message>
        <source>Answers make no sense</source>
        <translation>الردود غير مفهومة</translation>
    </message>
    <message>
        <source>Reports come late</source>
        <translation>التقارير تتأخر</translation>
    </message>
    <message>
        <source>Paid after cancel</source>
        <translation>دفع بعد الإلغاء</translation>
    </message>
    <message>
        <source>Paid twice</source>
        <translation>دفع مرتين</translation>
    </message>
    <message>
        <source>Hesabe is down</source>
        <translation>حسابي متوقفة</translation>
    </message>
    <message>
        <source>Drawer closed</source>
        <translation>الدرج مغلق</translation>
    </message>
    <message>
        <source>Drawer opened · %1</source>
        <extracomment>%1 is how often the cash drawer was opened.</extracomment>
        <translation>فُتح الدرج · %1</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Reference</source>
        <translation>المرجع</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>البريد</translation>
    </message>
    <message>
        <source>For</source>
        <translation>البيان</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>جهاز الدفع</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>أُنشئت</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>آخر يوم</translation>
    </message>
    <message>
        <source>Hesabe&apos;s number</source>
        <translation>رقم حسابي</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>المطلوب</translation>
    </message>
    <message>
        <source>Times paid</source>
        <translation>مرات الدفع</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>البطاقة</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>رقم الموافقة</translation>
    </message>
    <message>
        <source>When</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Payment token</source>
        <translation>رمز الدفعة</translation>
    </message>
    <message>
        <source>Asked for at this till</source>
        <translation>طُلبت من هذا الصندوق</translation>
    </message>
    <message>
        <source>Hesabe made it</source>
        <translation>أنشأتها حسابي</translation>
    </message>
    <message>
        <source>Not made</source>
        <translation>لم تُنشأ</translation>
    </message>
    <message>
        <source>The answer got lost</source>
        <translation>ضاع الرد</translation>
    </message>
    <message>
        <source>Sending it again</source>
        <translation>إعادة الإرسال</translation>
    </message>
    <message>
        <source>Sent again</source>
        <translation>أُعيد إرسالها</translation>
    </message>
    <message>
        <source>Not sent again</source>
        <translation>لم يُعد إرسالها</translation>
    </message>
    <message>
        <source>Perhaps sent again: the answer got lost</source>
        <translation>ربما أُعيد إرسالها: ضاع الرد</translation>
    </message>
    <message>
        <source>Cancel asked for</source>
        <translation>طُلب الإلغاء</translation>
    </message>
    <message>
        <source>Hesabe took the cancel</source>
        <translation>قبلت حسابي الإلغاء</translation>
    </message>
    <message>
        <source>Not cancelled</source>
        <translation>لم تُلغَ</translation>
    </message>
    <message>
        <source>Sent again by SMS</source>
        <translation>أُعيد إرسالها برسالة SMS</translation>
    </message>
    <message>
        <source>The answer got lost: the message may have gone out. Ask the customer before you send it again.</source>
        <translation>ضاع الرد: ربما أُرسلت الرسالة. اسأل العميل قبل إعادة الإرسال.</translation>
    </message>
    <message>
        <source>The last day is changed</source>
        <translation>تغيّر آخر يوم</translation>
    </message>
    <message>
        <source>Cancelled: it can no longer be paid</source>
        <translation>أُلغيت: لم يعد دفعها ممكنًا</translation>
    </message>
    <message>
        <source>Hesabe took the cancel but does not show it yet. Read again.</source>
        <translation>قبلت حسابي الإلغاء ولم تُظهره بعد. حدّث القائمة.</translation>
    </message>
</context>
<context>
    <name>Devices</name>
    <message>
        <source>No display</source>
        <translation>بلا شاشة</translation>
    </message>
    <message>
        <source>Second monitor</source>
        <translation>شاشة ثانية</translation>
    </message>
    <message>
        <source>Pole with two lines</source>
        <translation>شاشة عمود بسطرين</translation>
    </message>
    <message>
        <source>Payment QR box</source>
        <translation>شاشة رمز QR للدفع</translation>
    </message>
    <message>
        <source>Window on this screen</source>
        <translation>نافذة على هذه الشاشة</translation>
    </message>
    <message>
        <source>Both languages</source>
        <translation>اللغتان معًا</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>80 mm</source>
        <translation>80 مم</translation>
    </message>
    <message>
        <source>58 mm</source>
        <translation>58 مم</translation>
    </message>
    <message>
        <source>No cash drawer</source>
        <translation>بلا درج نقد</translation>
    </message>
    <message>
        <source>Drawer, wire 2</source>
        <translation>درج، سلك 2</translation>
    </message>
    <message>
        <source>Drawer, wire 5</source>
        <translation>درج، سلك 5</translation>
    </message>
    <message>
        <source>Nothing to pay</source>
        <translation>لا شيء للدفع</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>بطاقة</translation>
    </message>
    <message>
        <source>Payment link</source>
        <translation>رابط دفع</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>الباقي للعميل</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>مدفوعة</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>مرفوضة</translation>
    </message>
    <message>
        <source>Yes, just like this</source>
        <translation>نعم، مثل هذه تمامًا</translation>
    </message>
    <message>
        <source>Nothing came out</source>
        <translation>لم يخرج شيء</translation>
    </message>
    <message>
        <source>Strange signs</source>
        <translation>رموز غريبة</translation>
    </message>
    <message>
        <source>Too wide, or cut wrong</source>
        <translation>أعرض من الورق أو قُصّت خطأ</translation>
    </message>
    <message>
        <source>The Arabic is broken</source>
        <translation>العربية غير سليمة</translation>
    </message>
    <message>
        <source>Is the printer on, with paper in and its lamp steady? Then check the cable, and that the right printer is chosen above.</source>
        <translation>هل الطابعة مشغّلة وفيها ورق ومصباحها ثابت؟ إذن افحص الكابل وتأكد من اختيار الطابعة الصحيحة.</translation>
    </message>
    <message>
        <source>Is the printer on, with paper in? Then it may listen at another speed: try the next one.</source>
        <translation>هل الطابعة مشغّلة وفيها ورق؟ إذن ربما تعمل بسرعة أخرى: جرّب السرعة التالية.</translation>
    </message>
    <message>
        <source>The printer does not understand ESC/POS. Star printers have a switch for it; others print their own set-up when they are switched on with the feed button held.</source>
        <translation>الطابعة لا تفهم ESC/POS. في طابعات Star مفتاح لذلك، وغيرها تطبع إعداداتها عند تشغيلها مع الضغط على زر التغذية.</translation>
    </message>
    <message>
        <source>Printer and till speak at different speeds. Try the next one.</source>
        <translation>سرعة الطابعة تختلف عن سرعة الصندوق. جرّب السرعة التالية.</translation>
    </message>
    <message>
        <source>The ruler must reach both edges of the paper. If it does not, the paper is of another width or the printer of another model: try the next one.</source>
        <translation>يجب أن تصل المسطرة إلى حافتي الورق. إن لم تصل فعرض الورق أو طراز الطابعة مختلف: جرّب التالي.</translation>
    </message>
    <message>
        <source>Arabic is printed as a picture, and this printer prints that kind of picture wrong. Try plain pictures.</source>
        <translation>العربية تُطبع صورةً، وهذه الطابعة تخطئ في هذا النوع من الصور. جرّب الصور البسيطة.</translation>
    </message>
    <message>
        <source>Print at %1 baud</source>
        <translation>طباعة بسرعة %1</translation>
    </message>
    <message>
        <source>Print for %1</source>
        <translation>طباعة بعرض %1</translation>
    </message>
    <message>
        <source>Print with plain pictures</source>
        <translation>طباعة بصور بسيطة</translation>
    </message>
    <message>
        <source>The printer says that the page is out.</source>
        <translation>تؤكد الطابعة خروج الصفحة.</translation>
    </message>
    <message>
        <source>The page was sent. This printer does not say whether it is out.</source>
        <translation>أُرسلت الصفحة. هذه الطابعة لا تخبر إن خرجت.</translation>
    </message>
    <message>
        <source>The printer has no paper. Put a roll in.</source>
        <translation>لا ورق في الطابعة. ضع لفة جديدة.</translation>
    </message>
    <message>
        <source>The printer&apos;s cover is open. Close it.</source>
        <translation>غطاء الطابعة مفتوح. أغلقه.</translation>
    </message>
    <message>
        <source>The cutter is stuck. Open the cover and free it.</source>
        <translation>القاطعة عالقة. افتح الغطاء وحرّرها.</translation>
    </message>
    <message>
        <source>The printer is off-line. Press its feed button.</source>
        <translation>الطابعة غير متصلة. اضغط زر التغذية فيها.</translation>
    </message>
    <message>
        <source>Another program or the other device holds this connection. End it first.</source>
        <translation>برنامج آخر أو الملحق الآخر يشغل هذا المنفذ. أنهِه أولًا.</translation>
    </message>
    <message>
        <source>This account may not open the port. Add it to the group dialout or lp.</source>
        <translation>لا يحق لهذا الحساب فتح المنفذ. أضفه إلى مجموعة ⁦dialout⁩ أو ⁦lp⁩.</translation>
    </message>
    <message>
        <source>It cannot be reached. Check plug, cable and power.</source>
        <translation>لا يمكن الوصول إليه. افحص القابس والكابل والكهرباء.</translation>
    </message>
    <message>
        <source>It was unplugged. Plug it in and try again.</source>
        <translation>انفصل التوصيل. أعد التوصيل ثم حاول مجددًا.</translation>
    </message>
    <message>
        <source>It took nothing in. Check that it is on and not waiting for paper.</source>
        <translation>لم يستقبل شيئًا. تأكد أنه مشغّل ولا ينتظر ورقًا.</translation>
    </message>
    <message>
        <source>Something else answers there, a modem perhaps. Choose another connection.</source>
        <translation>يرد هناك شيء آخر، ربما مودم. اختر منفذًا آخر.</translation>
    </message>
    <message>
        <source>No printer is chosen.</source>
        <translation>لم تُختر طابعة.</translation>
    </message>
    <message>
        <source>A slip still waits for paper. Finish or discard it first.</source>
        <translation>ما زالت قسيمة تنتظر الورق. أكملها أو ألغِها أولًا.</translation>
    </message>
    <message>
        <source>The display does not answer. Check speed, switches and cable.</source>
        <translation>الشاشة لا ترد. افحص السرعة والمفاتيح والكابل.</translation>
    </message>
    <message>
        <source>The display refuses what is sent. Its layout has other names or sizes.</source>
        <translation>الشاشة ترفض ما يُرسل. أسماء تصميمها أو أحجامه مختلفة.</translation>
    </message>
    <message>
        <source>What answers there is not such a display. Choose another kind.</source>
        <translation>ما يرد هناك ليس شاشة من هذا النوع. اختر نوعًا آخر.</translation>
    </message>
    <message>
        <source>The link is too long for this display.</source>
        <translation>الرابط أطول مما تحمله هذه الشاشة.</translation>
    </message>
    <message>
        <source>Only a pole with two lines can stand between till and printer.</source>
        <translation>شاشة العمود بسطرين وحدها تقع بين الصندوق والطابعة.</translation>
    </message>
    <message>
        <source>Something is still missing: choose where it is plugged in.</source>
        <translation>بقي شيء ناقص: اختر أين هو موصول.</translation>
    </message>
    <message>
        <source>There is no second monitor now. Plug it in.</source>
        <translation>لا شاشة ثانية الآن. أوصلها.</translation>
    </message>
    <message>
        <source>Asked %1 of %2 addresses</source>
        <translation>العناوين التي سُئلت: %1 من %2</translation>
    </message>
    <message>
        <source>Looking for devices…</source>
        <translation>جارٍ البحث عن الملحقات…</translation>
    </message>
    <message>
        <source>Nothing was found. Is it plugged in and switched on?</source>
        <translation>لم يُعثر على شيء. هل الملحق موصول ومشغّل؟</translation>
    </message>
    <message>
        <source>Whichever monitor is free</source>
        <translation>أي شاشة متاحة</translation>
    </message>
    <message>
        <source>The customer&apos;s display is set.</source>
        <translation>تم ضبط شاشة العميل.</translation>
    </message>
    <message>
        <source>Paper on this screen</source>
        <translation>ورق على هذه الشاشة</translation>
    </message>
    <message>
        <source>No printer</source>
        <translation>لا توجد طابعة</translation>
    </message>
    <message>
        <source>Nothing was sent to it yet. Is it your printer?</source>
        <translation>لم يُرسل إليها شيء بعد. هل هذه طابعتك؟</translation>
    </message>
    <message>
        <source>Any usual printer</source>
        <translation>أي طابعة معتادة</translation>
    </message>
    <message>
        <source>The till can now tell whether the drawer is open.</source>
        <translation>يعرف الصندوق الآن إن كان الدرج مفتوحًا.</translation>
    </message>
    <message>
        <source>This printer does not tell whether the drawer is open.</source>
        <translation>هذه الطابعة لا تخبر إن كان الدرج مفتوحًا.</translation>
    </message>
    <message>
        <source>The printer is set.</source>
        <translation>تم ضبط الطابعة.</translation>
    </message>
    <message>
        <source>No length</source>
        <translation>بلا طول</translation>
    </message>
    <message>
        <source>One byte</source>
        <translation>بايت واحد</translation>
    </message>
    <message>
        <source>Two bytes</source>
        <translation>بايتان</translation>
    </message>
    <message>
        <source>No checksum</source>
        <translation>بلا مجموع تحقق</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>مجموع</translation>
    </message>
    <message>
        <source>Describe the box first: at least what shows a code.</source>
        <translation>صِف الشاشة أولًا: على الأقل ما يعرض الرمز.</translation>
    </message>
    <message>
        <source>That cannot be sent. Letters are ASCII, other bytes are written as %1, braces twice.</source>
        <translation>لا يمكن إرسال هذا. الحروف ASCII، وتُكتب البايتات الأخرى هكذا %1، والأقواس المعقوفة مرتين.</translation>
    </message>
    <message>
        <source>There is no such field. There are %1.</source>
        <translation>لا يوجد حقل بهذا الاسم. الحقول هي %1.</translation>
    </message>
    <message>
        <source>Without %1 the box cannot know what code to show.</source>
        <translation>بدون %1 لا تعرف الشاشة أي رمز تعرض.</translation>
    </message>
    <message>
        <source>No field can stand here: nothing is being sold at that moment.</source>
        <translation>لا مكان لحقل هنا: لا يُباع شيء في تلك اللحظة.</translation>
    </message>
    <message>
        <source>That is longer than its length can tell. Choose a length of two bytes.</source>
        <translation>هذا أطول مما يعبّر عنه الطول. اختر طولًا من بايتين.</translation>
    </message>
    <message>
        <source>The box&apos;s description is not right: %1</source>
        <translation>وصف الشاشة غير صحيح: %1</translation>
    </message>
    <message>
        <source>That file cannot be read. Check where it lies: %1</source>
        <translation>تعذّرت قراءة الملف. تحقق من مكانه: %1</translation>
    </message>
    <message>
        <source>That file is not right: %1</source>
        <translation>الملف غير صحيح: %1</translation>
    </message>
    <message>
        <source>A second monitor, if there is one</source>
        <translation>شاشة ثانية إن وُجدت</translation>
    </message>
    <message>
        <source>The file could not be written: %1</source>
        <translation>تعذّرت كتابة الملف: %1</translation>
    </message>
    <message>
        <source>The file cannot be understood: %1</source>
        <translation>تعذّر فهم الملف: %1</translation>
    </message>
    <message>
        <source>There is nothing of that name at %2. %1</source>
        <translation>لا شيء بهذا الاسم في %2. %1</translation>
    </message>
    <message>
        <source>What stands at %2 cannot be: %1</source>
        <translation>ما ورد في %2 غير ممكن: %1</translation>
    </message>
    <message>
        <source>The file cannot be opened: %1</source>
        <translation>تعذّر فتح الملف: %1</translation>
    </message>
    <message>
        <source>Receipts use your file now.</source>
        <translation>الإيصالات تستخدم ملفك الآن.</translation>
    </message>
    <message>
        <source>Receipts use the standard texts again.</source>
        <translation>عادت الإيصالات إلى النصوص المعتادة.</translation>
    </message>
    <message>
        <source>The standard texts are printed. A copy can be changed in any editor.</source>
        <translation>تُطبع النصوص المعتادة. يمكن تعديل نسخة منها بأي محرر.</translation>
    </message>
    <message>
        <source>Your own texts. They are checked each time the file is saved: %1</source>
        <translation>نصوصك الخاصة. تُدقَّق كلما حُفظ الملف: %1</translation>
    </message>
    <message>
        <source>80 mm receipt printer</source>
        <translation>طابعة إيصالات 80 مم</translation>
    </message>
    <message>
        <source>80 mm receipt printer, plain pictures</source>
        <translation>طابعة إيصالات 80 مم، صور بسيطة</translation>
    </message>
    <message>
        <source>58 mm receipt printer</source>
        <translation>طابعة إيصالات 58 مم</translation>
    </message>
    <message>
        <source>80 mm receipt printer, 512 dots</source>
        <translation>طابعة إيصالات 80 مم، 512 نقطة</translation>
    </message>
</context>
<context>
    <name>DevicesPlaces</name>
    <message>
        <source>Devices</source>
        <translation>الملحقات</translation>
    </message>
</context>
<context>
    <name>DevicesScreen</name>
    <message>
        <source>Printer and drawer</source>
        <translation>الطابعة والدرج</translation>
    </message>
    <message>
        <source>Customer display</source>
        <translation>شاشة العميل</translation>
    </message>
    <message>
        <source>Back to settings</source>
        <translation>العودة إلى الإعدادات</translation>
    </message>
    <message>
        <source>Save this printer</source>
        <translation>حفظ هذه الطابعة</translation>
    </message>
    <message>
        <source>Save this display</source>
        <translation>حفظ هذه الشاشة</translation>
    </message>
    <message>
        <source>Nothing has changed</source>
        <translation>لم يتغير شيء</translation>
    </message>
    <message>
        <source>Printer or display</source>
        <translation>الطابعة أو الشاشة</translation>
    </message>
</context>
<context>
    <name>Diagnostics</name>
    <message>
        <source>Support bundle written: %1</source>
        <extracomment>%1 is a file&apos;s path.</extracomment>
        <translation>حُفظ ملف الدعم: %1</translation>
    </message>
    <message>
        <source>Hesabe answers in</source>
        <translation>زمن رد حسابي</translation>
    </message>
    <message>
        <source>Clock differs by</source>
        <translation>فرق الساعة</translation>
    </message>
    <message>
        <source>Signed in for</source>
        <translation>مدة تسجيل الدخول</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>الطابعة</translation>
    </message>
    <message>
        <source>Customer display</source>
        <translation>شاشة العميل</translation>
    </message>
    <message>
        <source>Terminals listed in</source>
        <translation>زمن جلب أجهزة الدفع</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>دفتر العمليات</translation>
    </message>
    <message>
        <source>Journal answers in</source>
        <translation>زمن رد الدفتر</translation>
    </message>
    <message>
        <source>Free disk space</source>
        <translation>المساحة الحرة</translation>
    </message>
    <message>
        <source>Longest stall</source>
        <translation>أطول توقف</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>الإصدار</translation>
    </message>
    <message>
        <source>Keys are kept in</source>
        <translation>مكان حفظ المفاتيح</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا يوجد</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>جاهزة</translation>
    </message>
    <message>
        <source>paper is running out</source>
        <translation>الورق على وشك النفاد</translation>
    </message>
    <message>
        <source>no paper</source>
        <translation>لا يوجد ورق</translation>
    </message>
    <message>
        <source>cover open</source>
        <translation>الغطاء مفتوح</translation>
    </message>
    <message>
        <source>cutter stuck</source>
        <translation>القاطعة عالقة</translation>
    </message>
    <message>
        <source>off or not connected</source>
        <translation>مغلقة أو غير موصولة</translation>
    </message>
    <message>
        <source>does not say</source>
        <translation>غير معروفة</translation>
    </message>
    <message>
        <source>not answering</source>
        <translation>لا تستجيب</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>سليم</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>يحتاج انتباهًا</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>معطّل</translation>
    </message>
    <message>
        <source>Cash drawer</source>
        <translation>درج النقد</translation>
    </message>
    <message>
        <source>open</source>
        <translation>مفتوح</translation>
    </message>
    <message>
        <source>shut</source>
        <translation>مغلق</translation>
    </message>
    <message>
        <source>not plugged in</source>
        <translation>غير موصولة</translation>
    </message>
    <message>
        <source>refuses what it is told</source>
        <translation>ترفض ما يُرسل إليها</translation>
    </message>
    <message>
        <source>Last troubles in the log</source>
        <translation>آخر المشكلات المسجّلة</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <extracomment>A measured time; %1 is a number of milliseconds.</extracomment>
        <translation>%1 م.ث</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>A measured time; %1 is a number of seconds, such as 0.2.</extracomment>
        <translation>%1 ث</translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>How long ago; %1 is a number of minutes.</extracomment>
        <translation>%1 د</translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <extracomment>Room on the disk; %1 is a number of gibibytes.</extracomment>
        <translation>%1 غيغابايت</translation>
    </message>
</context>
<context>
    <name>DiagnosticsScreen</name>
    <message>
        <source>Make a support bundle</source>
        <translation>إنشاء ملف الدعم</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>القياس مجددًا</translation>
    </message>
</context>
<context>
    <name>DisplayPreview</name>
    <message>
        <source>What the customer sees</source>
        <translation>ما يراه العميل</translation>
    </message>
    <message>
        <source>Show it on the display now, before saving</source>
        <translation>عرضه على الشاشة الآن قبل الحفظ</translation>
    </message>
    <message>
        <source>The customer sees nothing but the card terminal.</source>
        <translation>لا يرى العميل سوى جهاز الدفع.</translation>
    </message>
</context>
<context>
    <name>DisplaySetUp</name>
    <message>
        <source>Kind of display</source>
        <translation>نوع الشاشة</translation>
    </message>
    <message>
        <source>Plugged in at</source>
        <translation>مكان التوصيل</translation>
    </message>
    <message>
        <source>Speed of the line, in baud</source>
        <translation>سرعة الخط (baud)</translation>
    </message>
    <message>
        <source>Command set, as its manual calls it</source>
        <translation>مجموعة الأوامر كما في دليلها</translation>
    </message>
    <message>
        <source>CRC is switched on in the panel</source>
        <translation>فحص CRC مفعّل في الشاشة</translation>
    </message>
    <message>
        <source>For example, box.toml</source>
        <translation>مثلًا: box.toml</translation>
    </message>
    <message>
        <source>Language of the display</source>
        <translation>لغة الشاشة</translation>
    </message>
    <message>
        <source>Look of the display</source>
        <translation>مظهر الشاشة</translation>
    </message>
    <message>
        <source>Or a file that describes the box: its path</source>
        <translation>أو ملف يصف الشاشة: مساره</translation>
    </message>
    <message>
        <source>A layout of your own: the path of its file, or empty</source>
        <translation>تخطيط خاص بك: مسار ملفه، أو اتركه فارغًا</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>No printer is set</source>
        <translation>لم تُحدَّد طابعة</translation>
    </message>
    <message>
        <source>Empty file to fill in</source>
        <translation>ملف فارغ للتعبئة</translation>
    </message>
    <message>
        <source>%1 rows written</source>
        <extracomment>An export is being written; %1 rows so far.</extracomment>
        <translation>الصفوف المكتوبة: %1</translation>
    </message>
</context>
<context>
    <name>ExportButton</name>
    <message>
        <source>Export or print</source>
        <translation>تصدير أو طباعة</translation>
    </message>
</context>
<context>
    <name>ExportSheet</name>
    <message>
        <source>Where to</source>
        <translation>إلى أين</translation>
    </message>
    <message>
        <source>Write the file</source>
        <translation>كتابة الملف</translation>
    </message>
    <message>
        <source>No place can be written to</source>
        <translation>لا مكان متاح للكتابة</translation>
    </message>
    <message>
        <source>Print the first 40 rows</source>
        <translation>طباعة أول 40 صفًا</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Nothing is left behind</source>
        <translation>لا يبقى أثر</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>نوع الملف</translation>
    </message>
</context>
<context>
    <name>FacePicker</name>
    <message>
        <source>That is it</source>
        <translation>تم الاختيار</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>اختيار صورة</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>اللون</translation>
    </message>
    <message>
        <source>Initials or a drawing</source>
        <translation>الأحرف الأولى أو رسم</translation>
    </message>
    <message>
        <source>Or a photo, from a memory stick, Downloads or Documents. A small copy of it stays on this till, and nothing else.</source>
        <translation>أو صورة من ذاكرة USB أو التنزيلات أو المستندات. تبقى منها نسخة صغيرة على هذا الصندوق، لا غير.</translation>
    </message>
    <message>
        <source>Or the path of a file</source>
        <translation>أو مسار ملف</translation>
    </message>
</context>
<context>
    <name>Faces</name>
    <message>
        <source>Initials</source>
        <translation>الأحرف الأولى</translation>
    </message>
    <message>
        <source>Cat</source>
        <translation>قطة</translation>
    </message>
    <message>
        <source>Dog</source>
        <translation>كلب</translation>
    </message>
    <message>
        <source>Bird</source>
        <translation>طائر</translation>
    </message>
    <message>
        <source>Rabbit</source>
        <translation>أرنب</translation>
    </message>
    <message>
        <source>Fish</source>
        <translation>سمكة</translation>
    </message>
    <message>
        <source>Turtle</source>
        <translation>سلحفاة</translation>
    </message>
    <message>
        <source>Squirrel</source>
        <translation>سنجاب</translation>
    </message>
    <message>
        <source>Snail</source>
        <translation>حلزون</translation>
    </message>
    <message>
        <source>Flower</source>
        <translation>زهرة</translation>
    </message>
    <message>
        <source>Leaf</source>
        <translation>ورقة شجر</translation>
    </message>
    <message>
        <source>Cherries</source>
        <translation>كرز</translation>
    </message>
    <message>
        <source>Lemon</source>
        <translation>ليمون</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>نجمة</translation>
    </message>
    <message>
        <source>Moon</source>
        <translation>قمر</translation>
    </message>
    <message>
        <source>Coffee</source>
        <translation>قهوة</translation>
    </message>
    <message>
        <source>Sailing boat</source>
        <translation>قارب شراعي</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>أخضر</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>أزرق</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>بنفسجي</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>وردي</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>أحمر</translation>
    </message>
    <message>
        <source>Ochre</source>
        <translation>خردلي</translation>
    </message>
    <message>
        <source>Olive</source>
        <translation>زيتوني</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>رمادي</translation>
    </message>
</context>
<context>
    <name>FilePlaces</name>
    <message>
        <source>No CSV or XLSX file here</source>
        <translation>لا ملف CSV أو XLSX هنا</translation>
    </message>
    <message>
        <source>A file is being read</source>
        <translation>جارٍ قراءة ملف</translation>
    </message>
    <message>
        <source>Or drop a file onto this window.</source>
        <translation>أو أفلت ملفًا على هذه النافذة.</translation>
    </message>
    <message>
        <source>Empty file to fill in</source>
        <translation>ملف فارغ للتعبئة</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>البحث مجددًا</translation>
    </message>
</context>
<context>
    <name>FirstDevices</name>
    <message>
        <source>Choose yours and print a page. Without a printer, skip this: it is found in the settings later.</source>
        <translation>اختر طابعتك واطبع صفحة. إن لم تكن لديك طابعة فتخطَّ هذه الخطوة: تجدها لاحقًا في الإعدادات.</translation>
    </message>
    <message>
        <source>Choose yours and look at it. Without a display, skip this: it is found in the settings later.</source>
        <translation>اختر شاشتك وانظر إليها. إن لم تكن لديك شاشة فتخطَّ هذه الخطوة: تجدها لاحقًا في الإعدادات.</translation>
    </message>
</context>
<context>
    <name>FirstEnrolment</name>
    <message>
        <source>Paste</source>
        <translation>لصق</translation>
    </message>
    <message>
        <source>Text from your IT</source>
        <translation>النص من قسم التقنية</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>رمز المرة الواحدة</translation>
    </message>
    <message>
        <source>Plug in the stick with IT&apos;s file, or tap the field and scan the QR code, or copy the text and tap Paste. Then type the one-time code.</source>
        <translation>أدخل ذاكرة USB التي عليها ملف قسم التقنية، أو اضغط على الحقل وامسح رمز QR، أو انسخ النص واضغط «لصق». ثم اكتب رمز المرة الواحدة.</translation>
    </message>
    <message>
        <source>Tap to take it</source>
        <translation>اضغط لاستخدامه</translation>
    </message>
</context>
<context>
    <name>FirstKeys</name>
    <message>
        <source>Your IT&apos;s text set up everything but the keys. Copy Hesabe&apos;s message with them and tap Paste, or type them.</source>
        <translation>جهّز نص قسم التقنية كل شيء ما عدا المفاتيح. انسخ رسالة حسابي التي فيها المفاتيح واضغط «لصق»، أو اكتبها.</translation>
    </message>
    <message>
        <source>Hesabe sent them to you. Copy the whole message and tap Paste, or type them.</source>
        <translation>أرسلتها إليك حسابي. انسخ الرسالة كلها واضغط «لصق»، أو اكتبها.</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>لصق</translation>
    </message>
</context>
<context>
    <name>FirstOwner</name>
    <message>
        <source>With a PIN, refunds and settings ask for it, and you can add your staff.</source>
        <translation>إذا وضعت رقمًا سريًا طُلب عند الاسترداد وفي الإعدادات، وأمكنك إضافة موظفيك.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>اسمك</translation>
    </message>
    <message>
        <source>PIN, 4 to 12 digits</source>
        <translation>الرقم السري، من 4 إلى 12 خانة</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation>الرقم السري مرة أخرى</translation>
    </message>
    <message>
        <source>Without a PIN for now</source>
        <translation>بدون رقم سري الآن</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>How will you use this till?</source>
        <translation>كيف ستستخدم هذا الصندوق؟</translation>
    </message>
    <message>
        <source>Hesabe&apos;s keys</source>
        <translation>مفاتيح حسابي</translation>
    </message>
    <message>
        <source>The keys are right. Which terminal stands at this till?</source>
        <translation>المفاتيح صحيحة. أي جهاز دفع عند هذا الصندوق؟</translation>
    </message>
    <message>
        <source>Who owns this till?</source>
        <translation>من مالك هذا الصندوق؟</translation>
    </message>
    <message>
        <source>What your IT prepared</source>
        <translation>ما جهّزه قسم التقنية</translation>
    </message>
    <message>
        <source>Hesabe did not accept these keys. Compare each with Hesabe&apos;s message, and see that they are for the same: sandbox or real money.</source>
        <translation>لم تقبل حسابي هذه المفاتيح. قارن كل مفتاح برسالة حسابي، وتأكد أنها كلها لبيئة واحدة: بيئة الاختبار أو أموال حقيقية.</translation>
    </message>
    <message>
        <source>The keys are right, but Hesabe gave this account no terminal. Ask Hesabe for one.</source>
        <translation>المفاتيح صحيحة، لكن حسابي لم تخصص جهاز دفع لهذا الحساب. اطلب جهازًا من حسابي.</translation>
    </message>
    <message>
        <source>Check the %1: it is missing or cannot be right.</source>
        <extracomment>%1 is the name of a key, such as the secret key.</extracomment>
        <translation>راجع %1: القيمة غير موجودة أو غير صحيحة.</translation>
    </message>
    <message>
        <source>Try it first</source>
        <translation>جرّبه أولًا</translation>
    </message>
    <message>
        <source>A demo on this computer. No real money moves.</source>
        <translation>عرض تجريبي على هذا الكمبيوتر. لا تتحرك أموال حقيقية.</translation>
    </message>
    <message>
        <source>Real money</source>
        <translation>أموال حقيقية</translation>
    </message>
    <message>
        <source>With the keys of your Hesabe account.</source>
        <translation>بمفاتيح حسابك لدى شركة حسابي.</translation>
    </message>
    <message>
        <source>My IT prepared it</source>
        <translation>جهّزه قسم التقنية</translation>
    </message>
    <message>
        <source>With a text or QR code and a one-time code from your IT.</source>
        <translation>بنص أو رمز QR ورمز المرة الواحدة من قسم التقنية.</translation>
    </message>
    <message>
        <source>Hesabe&apos;s sandbox</source>
        <translation>بيئة الاختبار لدى حسابي</translation>
    </message>
    <message>
        <source>With test keys from Hesabe. No real money moves.</source>
        <translation>بمفاتيح اختبار من حسابي. لا تتحرك أموال حقيقية.</translation>
    </message>
    <message>
        <source>merchant code</source>
        <translation>رمز التاجر</translation>
    </message>
    <message>
        <source>access code</source>
        <translation>رمز الوصول</translation>
    </message>
    <message>
        <source>secret key</source>
        <translation>المفتاح السري</translation>
    </message>
    <message>
        <source>IV key</source>
        <translation>مفتاح IV</translation>
    </message>
    <message>
        <source>sign-in name</source>
        <translation>اسم الدخول</translation>
    </message>
    <message>
        <source>password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Which printer?</source>
        <translation>أي طابعة؟</translation>
    </message>
    <message>
        <source>What does the customer look at?</source>
        <translation>إلى أي شاشة ينظر العميل؟</translation>
    </message>
</context>
<context>
    <name>FirstStartView</name>
    <message>
        <source>Step %1 of %2</source>
        <extracomment>How far the first start has come: step %1 of %2.</extracomment>
        <translation>الخطوة %1 من %2</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>تخطي</translation>
    </message>
    <message>
        <source>Open the till</source>
        <translation>فتح الصندوق</translation>
    </message>
    <message>
        <source>Try the keys</source>
        <translation>تجربة المفاتيح</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation>اختر واحدًا</translation>
    </message>
</context>
<context>
    <name>GapSheet</name>
    <message>
        <source>Why does it differ?</source>
        <translation>لماذا يختلف؟</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>العدّ مجددًا</translation>
    </message>
    <message>
        <source>Close the shift</source>
        <translation>إغلاق الوردية</translation>
    </message>
</context>
<context>
    <name>HeldSlip</name>
    <message>
        <source>Print it anew, as a copy</source>
        <translation>طباعته من جديد كنسخة</translation>
    </message>
    <message>
        <source>Leave the rest out</source>
        <translation>ترك بقية الإيصال</translation>
    </message>
</context>
<context>
    <name>HeldSlipSheet</name>
    <message>
        <source>A receipt is only half printed</source>
        <translation>إيصال طُبع نصفه فقط</translation>
    </message>
    <message>
        <source>Put in paper and close the cover, then choose. Nothing else is printed meanwhile.</source>
        <translation>ضع الورق وأغلق الغطاء ثم اختر. لا يُطبع شيء آخر في هذه الأثناء.</translation>
    </message>
    <message>
        <source>Go on where it stopped</source>
        <translation>الإكمال من حيث توقف</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>لاحقًا</translation>
    </message>
</context>
<context>
    <name>HelpScreen</name>
    <message>
        <source>Key in the amount</source>
        <translation>إدخال المبلغ</translation>
    </message>
    <message>
        <source>Charge; after a sale: new sale</source>
        <translation>تحصيل؛ وبعد العملية: عملية جديدة</translation>
    </message>
    <message>
        <source>Clear the amount; while waiting: cancel</source>
        <translation>مسح المبلغ؛ وأثناء الانتظار: إلغاء</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>حذف آخر رقم</translation>
    </message>
    <message>
        <source>Paste an amount</source>
        <translation>لصق مبلغ</translation>
    </message>
    <message>
        <source>Payment link</source>
        <translation>رابط دفع</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>التحقق الآن</translation>
    </message>
    <message>
        <source>Choose the terminal</source>
        <translation>اختيار جهاز الدفع</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>طباعة مرة أخرى</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Switch the language</source>
        <translation>تغيير اللغة</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>فاتح أو داكن</translation>
    </message>
    <message>
        <source>We do not know yet</source>
        <translation>لا نعرف بعد</translation>
    </message>
    <message>
        <source>Do not charge again. Look at the terminal: if its slip says Approved, tap Paid: I have the slip. If not, park it and go on; the till keeps asking.</source>
        <translation>لا تحصّل مرة أخرى. انظر إلى جهاز الدفع: إذا كُتب على القسيمة Approved فاضغط «مدفوعة: القسيمة معي». وإلا فعلّقها وتابع، والصندوق يواصل السؤال.</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>مرفوضة</translation>
    </message>
    <message>
        <source>The bank said no. Ask for another card, or take cash.</source>
        <translation>رفض البنك. اطلب بطاقة أخرى أو نقدًا.</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>لم تُرسل</translation>
    </message>
    <message>
        <source>The amount never left this till. Check the network and try again.</source>
        <translation>لم يخرج المبلغ من هذا الصندوق. تأكد من الشبكة ثم حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>المعلّقات</translation>
    </message>
    <message>
        <source>A supervisor decides with the PIN and the approval code on the slip.</source>
        <translation>يقرر المشرف بالرقم السري ورقم الموافقة على القسيمة.</translation>
    </message>
    <message>
        <source>What to do when…</source>
        <translation>ماذا تفعل عندما…</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>البيع</translation>
    </message>
    <message>
        <source>Key in the amount, or tap items, then Charge: the amount goes to the card terminal. Cash and Payment link stand above it. A scanner adds an item by its barcode, and finds a sale by the code on its receipt.</source>
        <translation>أدخل المبلغ أو اضغط على الأصناف ثم «تحصيل»: يذهب المبلغ إلى جهاز الدفع. «نقدًا» و«رابط دفع» فوقه. الماسح يضيف صنفًا بالباركود، ويجد عملية برمز إيصالها.</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>الدفع</translation>
    </message>
    <message>
        <source>Three lights: sent, on the terminal, paid. Paid counts only when Hesabe says so. Check now asks at once; Cancel asks Hesabe to stop it.</source>
        <translation>ثلاثة أضواء: أُرسلت، على الجهاز، مدفوعة. لا تُعد مدفوعة إلا إذا قالت حسابي ذلك. «التحقق الآن» يسأل فورًا، و«إلغاء العملية» يطلب من حسابي إيقافها.</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>نقدًا</translation>
    </message>
    <message>
        <source>Key in what you received or tap the notes: the change stands large. Cash taken opens the drawer and prints.</source>
        <translation>أدخل ما استلمته أو اضغط على الأوراق النقدية: يظهر الباقي كبيرًا. «استلام النقد» يفتح الدرج ويطبع.</translation>
    </message>
    <message>
        <source>Type an amount, a reference, a phone, the last four digits of a card, or a date such as 23/11/2026. Tap a sale for its story, a copy of the receipt, or to give money back.</source>
        <translation>اكتب مبلغًا أو مرجعًا أو هاتفًا أو آخر أربعة أرقام من البطاقة أو تاريخًا مثل ⁦23/11/2026⁩. اضغط على عملية لترى تفاصيلها، أو لنسخة من الإيصال، أو لاسترداد مبلغ.</translation>
    </message>
    <message>
        <source>Sales that wait for a person. Look at the terminal&apos;s slip, then decide with a supervisor&apos;s PIN. Nothing is forgotten here.</source>
        <translation>عمليات تنتظر قرار شخص. انظر إلى قسيمة جهاز الدفع ثم احسمها بالرقم السري للمشرف. لا يُنسى شيء هنا.</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>الروابط</translation>
    </message>
    <message>
        <source>Invoices by link, open invoices, refunds and what Hesabe lists. What is shown comes from Hesabe; an old list says how old it is.</source>
        <translation>فواتير بالرابط وفواتير مفتوحة واستردادات وما تعرضه حسابي. ما يظهر يأتي من حسابي، والقائمة القديمة تذكر عمرها.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>What this till is, and where each value comes from. What IT has fixed cannot be changed here.</source>
        <translation>ما هو هذا الصندوق ومن أين تأتي كل قيمة. ما ثبّته قسم التقنية لا يُغيَّر هنا.</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>الملحقات</translation>
    </message>
    <message>
        <source>Find the printer and the display, try them, keep them.</source>
        <translation>ابحث عن الطابعة والشاشة وجرّبهما واحفظهما.</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>الموظفون</translation>
    </message>
    <message>
        <source>Who may use this till, and what each may do.</source>
        <translation>من يستعمل هذا الصندوق، وما يجوز لكل منهم.</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Every part of the till and how it fares. Measure again asks all of them. The support bundle has no secrets in it.</source>
        <translation>كل جزء من الصندوق وحالته. «القياس مجددًا» يقيس الجميع. ملف الدعم خالٍ من الأسرار.</translation>
    </message>
    <message>
        <source>Note and customer</source>
        <translation>ملاحظة وعميل</translation>
    </message>
    <message>
        <source>Items or keypad</source>
        <translation>الأصناف أو لوحة الأرقام</translation>
    </message>
    <message>
        <source>Help for this screen</source>
        <translation>مساعدة لهذه الشاشة</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>الوردية</translation>
    </message>
    <message>
        <source>Open it with the float in the drawer. Cash that comes or goes without a sale is paid in or out, with its reason. X says how it stands; Count and close counts the drawer and prints the Z report. Earlier has every shift, to look at, print and export.</source>
        <translation>افتحها برصيد الافتتاح في الدرج. النقد الداخل أو الخارج بلا بيع يُسجَّل إيداعًا أو سحبًا مع سببه. تقرير X يبيّن الوضع الحالي؛ و«عدّ وإغلاق» لعدّ الدرج وطباعة تقرير Z. في «الورديات السابقة» كل الورديات للاطلاع والطباعة والتصدير.</translation>
    </message>
    <message>
        <source>To the next control; on a list the arrows go from row to row</source>
        <translation>إلى العنصر التالي؛ وفي القائمة تنتقل الأسهم من صف إلى صف</translation>
    </message>
    <message>
        <source>Cash; in cash: the exact amount</source>
        <translation>نقدًا؛ وفي النقد: المبلغ بالضبط</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Nothing was paid</source>
        <translation>لم يُدفع شيء</translation>
    </message>
    <message>
        <source>From the drawer: it was cash</source>
        <translation>من الدرج: كانت نقدًا</translation>
    </message>
    <message>
        <source>Only on Hesabe&apos;s site</source>
        <translation>من موقع حسابي فقط</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Sale %1</source>
        <extracomment>%1 is a sale&apos;s reference.</extracomment>
        <translation>عملية %1</translation>
    </message>
</context>
<context>
    <name>HistoryScreen</name>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Amount, phone, day</source>
        <extracomment>A shorter hint in the search of past sales, on a narrow panel.</extracomment>
        <translation>المبلغ، الهاتف، اليوم</translation>
    </message>
    <message>
        <source>No sales yet</source>
        <translation>لا عمليات بعد</translation>
    </message>
    <message>
        <source>No sale fits that search</source>
        <translation>لا عملية تطابق البحث</translation>
    </message>
    <message>
        <source>Choose a sale to see its story</source>
        <translation>اختر عملية لترى تفاصيلها</translation>
    </message>
    <message>
        <source>Nothing was found that could go out</source>
        <translation>لا شيء في النتائج لتصديره</translation>
    </message>
    <message>
        <source>Amount, reference, phone, last four digits, day</source>
        <translation>المبلغ، المرجع، الهاتف، آخر 4 أرقام، اليوم</translation>
    </message>
    <message>
        <source>Key in an amount under Sale and charge it: from then on it stands here, with everything that became of it.</source>
        <translation>أدخل مبلغًا في «البيع» واضغط «تحصيل»: تظهر العملية هنا من حينها مع كل ما جرى فيها.</translation>
    </message>
    <message>
        <source>Type less of it, or look through all states.</source>
        <translation>اكتب أقل، أو ابحث في كل الحالات.</translation>
    </message>
    <message>
        <source>State of the sales</source>
        <translation>حالة العمليات</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>العمليات</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Shift</source>
        <translation>حروف أخرى</translation>
    </message>
    <message>
        <source>Delete one letter</source>
        <translation>حذف حرف</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>إدخال</translation>
    </message>
    <message>
        <source>Hide the keyboard</source>
        <translation>إخفاء لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>مسافة</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>رموز</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>حروف</translation>
    </message>
    <message>
        <source>English letters</source>
        <translation>حروف إنجليزية</translation>
    </message>
    <message>
        <source>Arabic letters</source>
        <translation>حروف عربية</translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>Number pad</source>
        <translation>لوحة الأرقام</translation>
    </message>
    <message>
        <source>Point</source>
        <extracomment>A key of the number pad, read aloud: the decimal point.</extracomment>
        <translation>النقطة العشرية</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <extracomment>A key of the number pad, read aloud: takes the last digit away.</extracomment>
        <translation>حذف آخر رقم</translation>
    </message>
    <message>
        <source>Clear</source>
        <extracomment>A key of the number pad, read aloud: empties the amount.</extracomment>
        <translation>مسح</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>The new keys work and are in use.</source>
        <translation>المفاتيح الجديدة تعمل وهي قيد الاستخدام.</translation>
    </message>
    <message>
        <source>In use: merchant %1, real money.</source>
        <extracomment>%1 is the merchant&apos;s code at Hesabe.</extracomment>
        <translation>قيد الاستخدام: التاجر %1، أموال حقيقية.</translation>
    </message>
    <message>
        <source>In use: merchant %1, no real money.</source>
        <extracomment>%1 is the merchant&apos;s code at Hesabe.</extracomment>
        <translation>قيد الاستخدام: التاجر %1، بلا أموال حقيقية.</translation>
    </message>
    <message>
        <source>The demo has keys of its own</source>
        <translation>للعرض التجريبي مفاتيحه الخاصة</translation>
    </message>
    <message>
        <source>Your IT has fixed them</source>
        <translation>ثبّتها قسم التقنية</translation>
    </message>
    <message>
        <source>Your IT gives them where the till is started</source>
        <translation>يحددها قسم التقنية عند تشغيل الصندوق</translation>
    </message>
    <message>
        <source>No key is named there. Copy Hesabe&apos;s whole message.</source>
        <translation>لم يُعثر فيها على أي مفتاح. انسخ رسالة حسابي كاملة.</translation>
    </message>
    <message>
        <source>The old keys stay in use.</source>
        <extracomment>Follows a sentence that says what is wrong with new keys.</extracomment>
        <translation>تبقى المفاتيح القديمة قيد الاستخدام.</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>Change Hesabe&apos;s keys</source>
        <translation>تغيير مفاتيح حسابي</translation>
    </message>
    <message>
        <source>Copy Hesabe&apos;s message with the new keys and tap Paste, scan its code, or type them. They are tried with Hesabe first; until they work, the old ones stay in use.</source>
        <translation>انسخ رسالة حسابي وفيها المفاتيح الجديدة واضغط «لصق»، أو امسح رمزها، أو اكتبها. تُجرَّب لدى حسابي أولًا، وتبقى القديمة قيد الاستخدام حتى تعمل.</translation>
    </message>
    <message>
        <source>Take the keys of this file</source>
        <translation>استخدام مفاتيح هذا الملف</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>لصق</translation>
    </message>
    <message>
        <source>Or tap here and scan a code with the keys</source>
        <translation>أو اضغط هنا وامسح رمزًا فيه المفاتيح</translation>
    </message>
    <message>
        <source>The keys are right, but the till&apos;s terminal is not this account&apos;s. Which one stands here?</source>
        <translation>المفاتيح صحيحة، لكن جهاز دفع هذا الصندوق ليس لهذا الحساب. أي جهاز دفع هنا؟</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Keep the old ones</source>
        <translation>إبقاء القديمة</translation>
    </message>
    <message>
        <source>Use these keys</source>
        <translation>استخدام هذه المفاتيح</translation>
    </message>
    <message>
        <source>Try the keys</source>
        <translation>تجربة المفاتيح</translation>
    </message>
</context>
<context>
    <name>Kiosk</name>
    <message>
        <source>The till closes and this computer can be used otherwise.</source>
        <translation>يُغلق الصندوق ويمكن استخدام هذا الكمبيوتر لأغراض أخرى.</translation>
    </message>
    <message>
        <source>The counter opens; it closes again by itself.</source>
        <translation>تُفتح شاشة البيع ثم تُغلق من تلقاء نفسها.</translation>
    </message>
</context>
<context>
    <name>Lights</name>
    <message>
        <source>done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>ليس بعد</translation>
    </message>
</context>
<context>
    <name>LinkCode</name>
    <message>
        <source>QR code of the payment link</source>
        <translation>رمز QR لرابط الدفع</translation>
    </message>
</context>
<context>
    <name>LinkView</name>
    <message>
        <source>QR code of the payment link</source>
        <translation>رمز QR لرابط الدفع</translation>
    </message>
    <message>
        <source>The customer scans the code and pays on their phone.</source>
        <translation>يمسح العميل الرمز ويدفع من هاتفه.</translation>
    </message>
    <message>
        <source>Cancel this sale</source>
        <translation>إلغاء العملية</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>التحقق الآن</translation>
    </message>
    <message>
        <source>Park and go on</source>
        <translation>تعليق ومتابعة</translation>
    </message>
    <message>
        <source>Next customer</source>
        <extracomment>Leaves the sale as it is: Hesabe is asked about it while others are served.</extracomment>
        <translation>العميل التالي</translation>
    </message>
</context>
<context>
    <name>LookAgain</name>
    <message>
        <source>Look again</source>
        <translation>البحث مجددًا</translation>
    </message>
    <message>
        <source>Search the network</source>
        <translation>البحث في الشبكة</translation>
    </message>
    <message>
        <source>Stop searching</source>
        <translation>إيقاف البحث</translation>
    </message>
</context>
<context>
    <name>MemberSheet</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>PIN, 4 to 12 digits</source>
        <translation>الرقم السري، من 4 إلى 12 خانة</translation>
    </message>
    <message>
        <source>New PIN (empty: as it was)</source>
        <translation>رقم سري جديد (فارغ: كما كان)</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation>الرقم السري مرة أخرى</translation>
    </message>
    <message>
        <source>Works here</source>
        <translation>يعمل هنا</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الدور</translation>
    </message>
</context>
<context>
    <name>ModelSheet</name>
    <message>
        <source>Which model is it?</source>
        <translation>ما طرازها؟</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>إبقاؤه كما هو</translation>
    </message>
</context>
<context>
    <name>MoneySheet</name>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
</context>
<context>
    <name>MoveSheet</name>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
</context>
<context>
    <name>NoShiftSheet</name>
    <message>
        <source>No shift is open</source>
        <translation>لا توجد وردية مفتوحة</translation>
    </message>
    <message>
        <source>This shop takes such sales only in a shift, so that the drawer can be counted. Open one with the float in the drawer; the amount stays keyed in.</source>
        <translation>هذا المتجر لا يقبل هذا البيع إلا ضمن وردية، ليمكن عدّ الدرج. افتح وردية برصيد الافتتاح في الدرج؛ ويبقى المبلغ كما أدخلته.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Open a shift</source>
        <translation>فتح وردية</translation>
    </message>
</context>
<context>
    <name>NoteSheet</name>
    <message>
        <source>Note on the receipt</source>
        <translation>ملاحظة على الإيصال</translation>
    </message>
    <message>
        <source>Customer&apos;s phone</source>
        <translation>هاتف العميل</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Note and customer</source>
        <translation>ملاحظة وعميل</translation>
    </message>
    <message>
        <source>Customer&apos;s name</source>
        <translation>اسم العميل</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
</context>
<context>
    <name>Office</name>
    <message>
        <source>Invoices</source>
        <translation>الفواتير</translation>
    </message>
    <message>
        <source>Open invoices</source>
        <translation>الفواتير المفتوحة</translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation>المعاملات</translation>
    </message>
    <message>
        <source>On terminals</source>
        <translation>على أجهزة الدفع</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>كل الحالات</translation>
    </message>
    <message>
        <source>Kind of invoice</source>
        <translation>نوع الفاتورة</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>كل الأنواع</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>سارية</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>منتهية</translation>
    </message>
    <message>
        <source>State not known</source>
        <translation>حالة غير معروفة</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>What may be paid with an open invoice: from %1 to %2.</extracomment>
        <translation>من %1 إلى %2</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>فاشلة</translation>
    </message>
    <message>
        <source>Where it was paid</source>
        <translation>أين دُفعت</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>كل القنوات</translation>
    </message>
    <message>
        <source>On a terminal</source>
        <translation>على جهاز دفع</translation>
    </message>
    <message>
        <source>By a link</source>
        <translation>برابط</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>مدفوعة</translation>
    </message>
    <message>
        <source>Not paid yet</source>
        <translation>لم تُدفع بعد</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>مرفوضة</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>ملغاة</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>انتهت مهلتها</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>مستردة</translation>
    </message>
    <message>
        <source>Quick</source>
        <translation>سريعة</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>اشتراك</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>مقسّمة</translation>
    </message>
    <message>
        <source>Instalments</source>
        <translation>أقساط</translation>
    </message>
    <message>
        <source>How far back</source>
        <translation>الفترة</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>كل الأيام</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 أيام</translation>
    </message>
    <message>
        <source>31 days</source>
        <translation>31 يومًا</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Under a list that goes on: %1 rows are read of %2.</extracomment>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>All %1: %2</source>
        <extracomment>A whole list, added up; %1 is how many rows, %2 an amount.</extracomment>
        <translation>الكل: %1 · %2</translation>
    </message>
    <message>
        <source>Adding up, %1: %2</source>
        <extracomment>A list is being added up; %1 is how far, %2 an amount.</extracomment>
        <translation>جارٍ الجمع: %1 · %2</translation>
    </message>
    <message>
        <source>Last known state, from %1 ago</source>
        <extracomment>Over a list while Hesabe cannot be reached; %1 is an age such as &quot;12 min&quot;.</extracomment>
        <translation>آخر حالة معروفة، عمرها %1</translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>An age in minutes.</extracomment>
        <translation>%1 د</translation>
    </message>
    <message>
        <source>%1 h</source>
        <extracomment>An age in hours.</extracomment>
        <translation>%1 س</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>إنشاء</translation>
    </message>
    <message>
        <source>Bulk</source>
        <translation>مجمّعة</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>الاستردادات</translation>
    </message>
</context>
<context>
    <name>OfficeList</name>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>تحديث</translation>
    </message>
    <message>
        <source>Nothing fits that search</source>
        <translation>لا شيء يطابق البحث</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>لا شيء هنا بعد</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Add up all</source>
        <translation>جمع الكل</translation>
    </message>
    <message>
        <source>Type less of it, or look through all states and days.</source>
        <translation>اكتب أقل، أو ابحث في كل الحالات والأيام.</translation>
    </message>
    <message>
        <source>Rows</source>
        <extracomment>Read aloud for a whole list of invoices, refunds or shifts.</extracomment>
        <translation>الصفوف</translation>
    </message>
</context>
<context>
    <name>OfficePlaces</name>
    <message>
        <source>Links</source>
        <translation>الروابط</translation>
    </message>
</context>
<context>
    <name>OfficeScreen</name>
    <message>
        <source>Parts of the back office</source>
        <translation>أقسام المكتب</translation>
    </message>
    <message>
        <source>Create one</source>
        <translation>إنشاء فاتورة</translation>
    </message>
    <message>
        <source>No invoices yet</source>
        <translation>لا فواتير بعد</translation>
    </message>
    <message>
        <source>A payment link that you make stands here, with what became of it.</source>
        <translation>كل رابط دفع تنشئه يظهر هنا مع نتيجته.</translation>
    </message>
    <message>
        <source>No open invoices yet</source>
        <translation>لا فواتير مفتوحة بعد</translation>
    </message>
    <message>
        <source>An open invoice is one code that many people pay: a donation box, a fee.</source>
        <translation>الفاتورة المفتوحة رمز واحد يدفع به كثيرون: صندوق تبرعات أو رسم.</translation>
    </message>
    <message>
        <source>No transactions yet</source>
        <translation>لا معاملات بعد</translation>
    </message>
    <message>
        <source>What is paid by card or by a link stands here as soon as Hesabe knows of it.</source>
        <translation>ما يُدفع ببطاقة أو برابط يظهر هنا فور أن تعلم به حسابي.</translation>
    </message>
    <message>
        <source>Nothing on the terminals yet</source>
        <translation>لا شيء على أجهزة الدفع بعد</translation>
    </message>
    <message>
        <source>Every amount that is charged on a terminal of this shop stands here.</source>
        <translation>كل مبلغ يُحصَّل على جهاز دفع لهذا المتجر يظهر هنا.</translation>
    </message>
</context>
<context>
    <name>OnScreenKeyboard</name>
    <message>
        <source>Keyboard</source>
        <translation>لوحة المفاتيح</translation>
    </message>
</context>
<context>
    <name>OutcomeActions</name>
    <message>
        <source>Supervisor</source>
        <translation>المشرف</translation>
    </message>
    <message>
        <source>New sale</source>
        <translation>عملية جديدة</translation>
    </message>
    <message>
        <source>Give it back</source>
        <translation>استرداد المبلغ</translation>
    </message>
</context>
<context>
    <name>OutcomeView</name>
    <message>
        <source>Change %1</source>
        <translation>الباقي %1</translation>
    </message>
</context>
<context>
    <name>Parked</name>
    <message>
        <source>Alarm</source>
        <translation>تنبيه</translation>
    </message>
</context>
<context>
    <name>ParkedScreen</name>
    <message>
        <source>Parked sales</source>
        <translation>العمليات المعلّقة</translation>
    </message>
    <message>
        <source>Nobody knows yet whether these were paid. Go on with one to ask Hesabe again or to decide by the slip.</source>
        <translation>لا أحد يعرف بعد إن كانت هذه قد دُفعت. تابع إحداها لنسأل حسابي مرة أخرى أو للحسم بالقسيمة.</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>لا شيء معلّق</translation>
    </message>
    <message>
        <source>Every sale of this till is settled. One that nobody knows the end of would stand here until somebody decides.</source>
        <translation>حُسمت كل عمليات هذا الصندوق. العملية التي لا يُعرف مصيرها تظهر هنا حتى يقرر شخص.</translation>
    </message>
</context>
<context>
    <name>Payment</name>
    <message>
        <source>Sent</source>
        <translation>أُرسلت</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>جارٍ الإرسال</translation>
    </message>
    <message>
        <source>On the terminal</source>
        <translation>على الجهاز</translation>
    </message>
    <message>
        <source>Going to the terminal</source>
        <translation>في الطريق إلى الجهاز</translation>
    </message>
    <message>
        <source>Paid</source>
        <extracomment>The third light: money came in.</extracomment>
        <translation>مدفوعة</translation>
    </message>
    <message>
        <source>Making the payment link</source>
        <translation>جارٍ إنشاء رابط الدفع</translation>
    </message>
    <message>
        <source>Sending the amount to %1</source>
        <extracomment>%1 is the terminal&apos;s name.</extracomment>
        <translation>جارٍ إرسال المبلغ إلى %1</translation>
    </message>
    <message>
        <source>Cancelling: Hesabe has not confirmed it yet</source>
        <translation>جارٍ الإلغاء: لم تؤكده حسابي بعد</translation>
    </message>
    <message>
        <source>Hesabe could not cancel it: it can still be paid on %1</source>
        <translation>تعذّر على حسابي الإلغاء: ما زال الدفع ممكنًا على %1</translation>
    </message>
    <message>
        <source>Hesabe is not answering: it can still be paid on %1</source>
        <translation>حسابي لا تستجيب: ما زال الدفع ممكنًا على %1</translation>
    </message>
    <message>
        <source>Waiting for the card on %1</source>
        <translation>بانتظار البطاقة على %1</translation>
    </message>
    <message>
        <source>Waiting for %1 to show the amount</source>
        <translation>بانتظار ظهور المبلغ على %1</translation>
    </message>
    <message>
        <source>This sale is parked: a supervisor decides</source>
        <translation>هذه العملية معلّقة: القرار للمشرف</translation>
    </message>
    <message>
        <source>We do not know yet whether this was paid</source>
        <translation>لا نعرف بعد إن كان المبلغ قد دُفع</translation>
    </message>
    <message>
        <source>Hesabe could not tell. The terminal&apos;s slip decides.</source>
        <translation>لم تستطع حسابي الجزم. قسيمة الجهاز هي الفيصل.</translation>
    </message>
    <message>
        <source>Hesabe says two different things. Do not charge again:</source>
        <translation>حسابي ترد ردّين مختلفين. لا تحصّل مرة أخرى:</translation>
    </message>
    <message>
        <source>The network went away after the amount was sent. Do not charge again:</source>
        <translation>انقطعت الشبكة بعد إرسال المبلغ. لا تحصّل مرة أخرى:</translation>
    </message>
    <message>
        <source>Hesabe has not confirmed the cancel. Do not charge again:</source>
        <translation>لم تؤكد حسابي الإلغاء. لا تحصّل مرة أخرى:</translation>
    </message>
    <message>
        <source>Hesabe is not answering. Do not charge again:</source>
        <translation>حسابي لا تستجيب. لا تحصّل مرة أخرى:</translation>
    </message>
    <message>
        <source>Nothing was heard from the terminal. Do not charge again:</source>
        <translation>لم يصلنا شيء من الجهاز. لا تحصّل مرة أخرى:</translation>
    </message>
    <message>
        <source>we are asking Hesabe now.</source>
        <translation>نسأل حسابي الآن.</translation>
    </message>
    <message>
        <source>we keep asking Hesabe, next in %1 s.</source>
        <extracomment>%1 is a number of seconds.</extracomment>
        <translation>نواصل سؤال حسابي، والسؤال التالي بعد %1 ث.</translation>
    </message>
    <message>
        <source>Look at the terminal: does it show &lt;b&gt;Approved&lt;/b&gt;?</source>
        <extracomment>On the terminal&apos;s own screen, which is in English: leave the word Approved as it is.</extracomment>
        <translation>انظر إلى الجهاز: هل يظهر عليه &lt;b&gt;Approved&lt;/b&gt;؟</translation>
    </message>
    <message>
        <source>Sale %1</source>
        <translation>عملية %1</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>لم تُرسل</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>مرفوضة</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>ملغاة</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>انتهت مهلتها</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>لم تُقبل</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>معلّقة</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>غير معروفة بعد</translation>
    </message>
    <message>
        <source>Hesabe could not be reached. The amount never left this till.</source>
        <translation>تعذّر الوصول إلى حسابي. لم يخرج المبلغ من هذا الصندوق.</translation>
    </message>
    <message>
        <source>The card was not charged. Take another card, or cash.</source>
        <translation>لم يُخصم شيء من البطاقة. اطلب بطاقة أخرى أو نقدًا.</translation>
    </message>
    <message>
        <source>Nothing was taken from the card.</source>
        <translation>لم يُخصم شيء من البطاقة.</translation>
    </message>
    <message>
        <source>Nobody paid in time. Nothing was taken from the card.</source>
        <translation>لم يُدفع المبلغ في الوقت المحدد. لم يُخصم شيء من البطاقة.</translation>
    </message>
    <message>
        <source>Hesabe did not take the sale. Nothing was taken from the card.</source>
        <translation>لم تقبل حسابي العملية. لم يُخصم شيء من البطاقة.</translation>
    </message>
    <message>
        <source>It waits in the parked tray. Do not charge this customer again.</source>
        <translation>تنتظر في «المعلّقات». لا تحصّل من هذا العميل مرة أخرى.</translation>
    </message>
    <message>
        <source>We keep asking Hesabe. Do not charge this customer again.</source>
        <translation>نواصل سؤال حسابي. لا تحصّل من هذا العميل مرة أخرى.</translation>
    </message>
    <message>
        <source>Cash received: %1</source>
        <translation>المبلغ المستلم: %1</translation>
    </message>
    <message>
        <source>approval %1</source>
        <translation>رقم الموافقة %1</translation>
    </message>
    <message>
        <source>by the slip</source>
        <translation>حسب القسيمة</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>How long the payment took; %1 is a number of seconds.</extracomment>
        <translation>%1 ث</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Same amount again</source>
        <translation>المبلغ نفسه مجددًا</translation>
    </message>
    <message>
        <source>It is being sent</source>
        <translation>قيد الإرسال</translation>
    </message>
    <message>
        <source>Cancel is under way</source>
        <translation>الإلغاء قيد التنفيذ</translation>
    </message>
    <message>
        <source>Waiting for the payer · %1</source>
        <extracomment>%1 is a duration such as 0:41.</extracomment>
        <translation>بانتظار دفع العميل · %1</translation>
    </message>
    <message>
        <source>Open for %1</source>
        <extracomment>%1 is a duration such as 9:41.</extracomment>
        <translation>متاح لمدة %1</translation>
    </message>
    <message>
        <source>Paid: I have the slip</source>
        <translation>مدفوعة: القسيمة معي</translation>
    </message>
    <message>
        <source>Not paid: nothing was taken</source>
        <translation>غير مدفوعة: لم يُخصم شيء</translation>
    </message>
    <message>
        <source>I take care of this payment</source>
        <translation>سأتولى أمر هذه الدفعة</translation>
    </message>
    <message>
        <source>The till stopped while the amount was sent. Do not charge again:</source>
        <translation>توقّف الصندوق أثناء إرسال المبلغ. لا تحصّل مرة أخرى:</translation>
    </message>
    <message>
        <source>Code to scan</source>
        <extracomment>The second light of a payment link: its code, which the customer scans.</extracomment>
        <translation>رمز للمسح</translation>
    </message>
    <message>
        <source>We do not know yet whether the link was made</source>
        <translation>لا نعلم بعد هل أُنشئ الرابط</translation>
    </message>
    <message>
        <source>Hesabe could not tell. The customer&apos;s phone decides.</source>
        <translation>لم تستطع حسابي الجزم. هاتف العميل هو الفيصل.</translation>
    </message>
    <message>
        <source>The answer got lost. Nobody has the link yet:</source>
        <translation>ضاع الرد. لم يصل الرابط إلى أحد بعد:</translation>
    </message>
    <message>
        <source>Serve the next customer meanwhile, or cancel it.</source>
        <translation>اخدم العميل التالي في هذه الأثناء، أو ألغِ العملية.</translation>
    </message>
    <message>
        <source>Ask the customer: does their phone show that it is paid?</source>
        <translation>اسأل العميل: هل يظهر على هاتفه أنها دُفعت؟</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>طباعة مرة أخرى</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>طباعة</translation>
    </message>
</context>
<context>
    <name>PersonTile</name>
    <message>
        <source>%1, %2</source>
        <extracomment>Read aloud: a name and a role at this till.</extracomment>
        <translation>%1، %2</translation>
    </message>
</context>
<context>
    <name>Pressable</name>
    <message>
        <source>Working on it</source>
        <extracomment>Read aloud after a button&apos;s name while it works on what it was pressed for.</extracomment>
        <translation>قيد التنفيذ</translation>
    </message>
    <message>
        <source>Not now: %1</source>
        <extracomment>Read aloud after a button&apos;s name where it cannot be used now; %1 is the reason.</extracomment>
        <translation>غير متاح الآن: %1</translation>
    </message>
</context>
<context>
    <name>Prices</name>
    <message>
        <source>The price list was taken: %1</source>
        <extracomment>%1 is a count such as &quot;12 items&quot;.</extracomment>
        <translation>أُخذت قائمة الأسعار: %1</translation>
    </message>
    <message>
        <source>the name is missing</source>
        <translation>الاسم غير موجود</translation>
    </message>
    <message>
        <source>the price is missing</source>
        <translation>السعر غير موجود</translation>
    </message>
    <message>
        <source>the price is not a number</source>
        <translation>السعر ليس رقمًا</translation>
    </message>
    <message>
        <source>the price is zero</source>
        <translation>السعر صفر</translation>
    </message>
    <message>
        <source>the price is below zero</source>
        <translation>السعر أقل من صفر</translation>
    </message>
    <message>
        <source>the price has more than three decimals</source>
        <translation>في السعر أكثر من ثلاث خانات عشرية</translation>
    </message>
    <message>
        <source>the price is too large for one sale</source>
        <translation>السعر أكبر من حد العملية الواحدة</translation>
    </message>
    <message>
        <source>the barcode stands in an earlier row too</source>
        <translation>الباركود مكرر في صف سابق</translation>
    </message>
    <message>
        <source>the barcode has letters no scanner reads</source>
        <translation>في الباركود رموز لا يقرؤها الماسح</translation>
    </message>
    <message>
        <source>there are hidden characters</source>
        <translation>توجد رموز مخفية</translation>
    </message>
    <message>
        <source>the text is too long</source>
        <translation>النص طويل جدًا</translation>
    </message>
    <message>
        <source>there is a formula in place of a value</source>
        <translation>توجد معادلة بدل القيمة</translation>
    </message>
    <message>
        <source>a column of this name is needed</source>
        <translation>يلزم عمود بهذا الاسم</translation>
    </message>
    <message>
        <source>this column is there twice</source>
        <translation>هذا العمود مكرر</translation>
    </message>
    <message>
        <source>the list is too long</source>
        <translation>القائمة طويلة جدًا</translation>
    </message>
    <message>
        <source>there is nothing below the heading</source>
        <translation>لا شيء تحت العنوان</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>الملف فارغ</translation>
    </message>
    <message>
        <source>name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Arabic name</source>
        <translation>الاسم العربي</translation>
    </message>
    <message>
        <source>price</source>
        <translation>السعر</translation>
    </message>
    <message>
        <source>category</source>
        <translation>الفئة</translation>
    </message>
    <message>
        <source>barcode</source>
        <translation>الباركود</translation>
    </message>
    <message>
        <source>this cannot be read</source>
        <translation>تعذرت القراءة</translation>
    </message>
    <message>
        <source>Row %1, %2: %3</source>
        <extracomment>%1 is a row&apos;s number, %2 the column&apos;s name, %3 what is wrong there.</extracomment>
        <translation>الصف %1، %2: %3</translation>
    </message>
    <message>
        <source>Row %1: %3</source>
        <translation>الصف %1: %3</translation>
    </message>
    <message>
        <source>its comma may mean thousands or fils: write it with a point</source>
        <translation>قد تعني فاصلته الآلاف أو الفلوس: اكتبه بنقطة</translation>
    </message>
</context>
<context>
    <name>PricesSheet</name>
    <message>
        <source>A CSV or Excel file whose first row names the columns: name, name_ar, price, category, barcode. Put it into Downloads or on a memory stick.</source>
        <translation>ملف CSV أو Excel يسمّي صفه الأول الأعمدة: name وname_ar وprice وcategory وbarcode. ضعه في التنزيلات أو على ذاكرة USB.</translation>
    </message>
    <message>
        <source>Or the path of a file</source>
        <translation>أو مسار ملف</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>ملف آخر</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Read the file</source>
        <translation>قراءة الملف</translation>
    </message>
    <message>
        <source>Import a price list</source>
        <translation>استيراد قائمة أسعار</translation>
    </message>
    <message>
        <source>Import this list</source>
        <translation>استيراد هذه القائمة</translation>
    </message>
    <message>
        <source>Correct the file first</source>
        <translation>صحّح الملف أولًا</translation>
    </message>
</context>
<context>
    <name>PrinterPage</name>
    <message>
        <source>Print a test page</source>
        <translation>طباعة صفحة تجربة</translation>
    </message>
    <message>
        <source>The test page as it must look</source>
        <translation>صفحة التجربة كما يجب أن تبدو</translation>
    </message>
    <message>
        <source>Did it come out like this?</source>
        <translation>هل خرجت مثل هذه؟</translation>
    </message>
    <message>
        <source>No printer is chosen</source>
        <translation>لم تُختر طابعة</translation>
    </message>
</context>
<context>
    <name>PrinterSetUp</name>
    <message>
        <source>Address of a network printer</source>
        <translation>عنوان طابعة على الشبكة</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>استخدام</translation>
    </message>
    <message>
        <source>Width of the paper</source>
        <translation>عرض الورق</translation>
    </message>
    <message>
        <source>Speed of the line, in baud</source>
        <translation>سرعة الخط (baud)</translation>
    </message>
    <message>
        <source>Model: tap to choose another</source>
        <translation>الطراز: اضغط لاختيار غيره</translation>
    </message>
    <message>
        <source>Cash drawer, plugged into the printer</source>
        <translation>درج النقد الموصول بالطابعة</translation>
    </message>
    <message>
        <source>Open the drawer now</source>
        <translation>فتح الدرج الآن</translation>
    </message>
    <message>
        <source>Did it open? Leave it open and tap.</source>
        <translation>هل انفتح؟ اتركه مفتوحًا واضغط.</translation>
    </message>
    <message>
        <source>It opened</source>
        <translation>انفتح</translation>
    </message>
    <message>
        <source>It did not: try the other wire</source>
        <translation>لم ينفتح: تجربة السلك الآخر</translation>
    </message>
    <message>
        <source>Texts and rows of the receipts</source>
        <translation>نصوص الإيصالات وأسطرها</translation>
    </message>
    <message>
        <source>Make a copy to change</source>
        <translation>إنشاء نسخة للتعديل</translation>
    </message>
</context>
<context>
    <name>ProgressView</name>
    <message>
        <source>Cancel this sale</source>
        <translation>إلغاء العملية</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>التحقق الآن</translation>
    </message>
    <message>
        <source>Next customer</source>
        <extracomment>Leaves the sale as it is: Hesabe is asked about it while others are served.</extracomment>
        <translation>العميل التالي</translation>
    </message>
</context>
<context>
    <name>QrBoxSetUp</name>
    <message>
        <source>Shows a code to scan</source>
        <translation>عرض رمز للمسح</translation>
    </message>
    <message>
        <source>Shows an amount, where it can</source>
        <translation>عرض المبلغ، إن أمكن</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>مدفوعة</translation>
    </message>
    <message>
        <source>Not paid, or cancelled</source>
        <translation>لم تُدفع أو أُلغيت</translation>
    </message>
    <message>
        <source>Nothing to pay</source>
        <translation>لا شيء للدفع</translation>
    </message>
    <message>
        <source>Sent once at the start</source>
        <translation>يُرسل مرة واحدة عند البدء</translation>
    </message>
    <message>
        <source>What it answers; empty where it does not</source>
        <translation>ما ترد به؛ اتركه فارغًا إن كانت لا ترد</translation>
    </message>
    <message>
        <source>Copy from the box&apos;s manual what it is sent. Bytes are written as %1, fields as %2.</source>
        <translation>انقل من دليل الشاشة ما يُرسل إليها. تُكتب البايتات هكذا %1 والحقول هكذا %2.</translation>
    </message>
    <message>
        <source>Length before the bytes</source>
        <translation>الطول قبل البايتات</translation>
    </message>
    <message>
        <source>Checksum after the bytes</source>
        <translation>مجموع التحقق بعد البايتات</translation>
    </message>
    <message>
        <source>Seconds to wait for its answer</source>
        <translation>ثواني انتظار ردها</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Places</source>
        <translation>الأقسام</translation>
    </message>
    <message>
        <source>Sale</source>
        <extracomment>A place of the till, in the rail.</extracomment>
        <translation>البيع</translation>
    </message>
    <message>
        <source>History</source>
        <extracomment>A place of the till, in the rail: past sales.</extracomment>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Parked</source>
        <extracomment>A place of the till, in the rail: sales that wait for a decision.</extracomment>
        <translation>المعلّقات</translation>
    </message>
    <message>
        <source>Settings</source>
        <extracomment>A place of the till, in the rail.</extracomment>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Health</source>
        <extracomment>A place of the till, in the rail: how the till fares.</extracomment>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Help</source>
        <extracomment>A place of the till, in the rail.</extracomment>
        <translation>المساعدة</translation>
    </message>
    <message>
        <source>Links</source>
        <extracomment>A place of the till, in the rail: payment links, invoices, what moved.</extracomment>
        <translation>الروابط</translation>
    </message>
    <message>
        <source>Shift</source>
        <extracomment>A place of the till, in the rail: the float, cash in and out, the count.</extracomment>
        <translation>الوردية</translation>
    </message>
</context>
<context>
    <name>ReceiptSheet</name>
    <message>
        <source>Receipt</source>
        <translation>الإيصال</translation>
    </message>
    <message>
        <source>Receipt of sale %1</source>
        <translation>إيصال العملية %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>RecordPanel</name>
    <message>
        <source>Code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>إعادة الإرسال</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>آخر يوم</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>استرداد</translation>
    </message>
    <message>
        <source>Cancel it</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>RecordSheet</name>
    <message>
        <source>Send it again to</source>
        <translation>إعادة إرسالها إلى</translation>
    </message>
    <message>
        <source>Until when can it be paid?</source>
        <translation>حتى متى يمكن دفعها؟</translation>
    </message>
    <message>
        <source>Cancel it? It can no longer be paid then.</source>
        <translation>هل تلغيها؟ لن يمكن دفعها بعد ذلك.</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>نسخ الرابط</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>طباعة</translation>
    </message>
    <message>
        <source>Customer&apos;s phone</source>
        <translation>هاتف العميل</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>اليوم</numerusform>
            <numerusform>يوم واحد</numerusform>
            <numerusform>يومان</numerusform>
            <numerusform>%n أيام</numerusform>
            <numerusform>%n يومًا</numerusform>
            <numerusform>%n يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>إرسال</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>تغيير</translation>
    </message>
    <message>
        <source>Cancel it</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>How many days longer</source>
        <translation>عدد أيام التمديد</translation>
    </message>
</context>
<context>
    <name>Refund</name>
    <message>
        <source>Paid</source>
        <translation>المدفوع</translation>
    </message>
    <message>
        <source>Left</source>
        <extracomment>What may still be given back of a payment.</extracomment>
        <translation>المتبقي</translation>
    </message>
    <message>
        <source>Give money back · %1</source>
        <extracomment>Heading of the refund sheet; %1 is the payment&apos;s reference.</extracomment>
        <translation>استرداد مبلغ · %1</translation>
    </message>
    <message>
        <source>Reading what is left</source>
        <translation>جارٍ قراءة المتبقي</translation>
    </message>
    <message>
        <source>Settle the earlier refund first</source>
        <translation>احسم الاسترداد السابق أولًا</translation>
    </message>
    <message>
        <source>Nothing is left to give back</source>
        <translation>لم يتبقَّ ما يُسترد</translation>
    </message>
    <message>
        <source>Key in an amount</source>
        <translation>أدخل المبلغ</translation>
    </message>
    <message>
        <source>%1 was given back.</source>
        <translation>تم استرداد %1.</translation>
    </message>
    <message>
        <source>Hesabe has the request for %1. It may still have to approve.</source>
        <extracomment>%1 is an amount.</extracomment>
        <translation>طلب استرداد %1 لدى حسابي، وقد يحتاج إلى موافقتها.</translation>
    </message>
    <message>
        <source>Asked back</source>
        <translation>طُلب استرداده</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>مسترد</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>غير واضح</translation>
    </message>
    <message>
        <source>Refund of %1: %2</source>
        <extracomment>A notice: a refund was decided; %1 is the amount, %2 &quot;Given back&quot; or &quot;Rejected&quot;.</extracomment>
        <translation>استرداد %1: %2</translation>
    </message>
    <message>
        <source>Taken back: nothing is given back</source>
        <translation>أُلغي الطلب: لن يُعاد شيء</translation>
    </message>
    <message>
        <source>No printer is set</source>
        <translation>لم تُحدَّد طابعة</translation>
    </message>
    <message>
        <source>Nobody knows whether a refund of %1 was taken</source>
        <extracomment>A refund whose answer was lost; %1 is its amount.</extracomment>
        <translation>غير معروف هل قُبل استرداد %1</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>الاسترداد</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>عن</translation>
    </message>
    <message>
        <source>Paid back on</source>
        <translation>تاريخ الاسترداد</translation>
    </message>
    <message>
        <source>Allowed by</source>
        <translation>وافق عليه</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>حالته</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>كل الحالات</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>أُلغي الطلب</translation>
    </message>
    <message>
        <source>Refund %1</source>
        <extracomment>A refund in a list; %1 is Hesabe&apos;s number of it.</extracomment>
        <translation>استرداد %1</translation>
    </message>
    <message>
        <source>Say why</source>
        <translation>اذكر السبب</translation>
    </message>
    <message>
        <source>Goods returned</source>
        <extracomment>A reason for giving money back.</extracomment>
        <translation>إرجاع بضاعة</translation>
    </message>
    <message>
        <source>Wrong amount</source>
        <extracomment>A reason for giving money back.</extracomment>
        <translation>مبلغ خاطئ</translation>
    </message>
    <message>
        <source>Paid twice</source>
        <extracomment>A reason for giving money back.</extracomment>
        <translation>دُفعت مرتين</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <extracomment>A reason for giving money back.</extracomment>
        <translation>لم يتم التسليم</translation>
    </message>
    <message>
        <source>Hesabe says</source>
        <extracomment>What Hesabe&apos;s staff wrote when they decided about a refund.</extracomment>
        <translation>رد حسابي</translation>
    </message>
    <message>
        <source>More than is left</source>
        <translation>أكثر من المتبقي</translation>
    </message>
</context>
<context>
    <name>RefundPanel</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Print the slip</source>
        <translation>طباعة القسيمة</translation>
    </message>
    <message>
        <source>Yes, give nothing back</source>
        <translation>نعم، بلا استرداد</translation>
    </message>
    <message>
        <source>Take the refund back</source>
        <translation>إلغاء طلب الاسترداد</translation>
    </message>
</context>
<context>
    <name>RefundSheet</name>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>All that is left</source>
        <extracomment>Fills in everything that may still be given back.</extracomment>
        <translation>كل المتبقي</translation>
    </message>
    <message>
        <source>The answer to a refund got lost, and Hesabe does not list it yet. Do not ask again. Call Hesabe, or look again later; then a supervisor can settle it here.</source>
        <translation>ضاع الرد على طلب استرداد، ولا يظهر لدى حسابي بعد. لا تطلبه مرة أخرى. اتصل بشركة حسابي أو ابحث لاحقًا، ثم يحسمه المشرف هنا.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>البحث مجددًا</translation>
    </message>
    <message>
        <source>It was given back</source>
        <translation>تم الاسترداد</translation>
    </message>
    <message>
        <source>It was not</source>
        <translation>لم يتم</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>استرداد</translation>
    </message>
    <message>
        <source>Why</source>
        <extracomment>Why money is given back.</extracomment>
        <translation>السبب</translation>
    </message>
</context>
<context>
    <name>RefundsScreen</name>
    <message>
        <source>Settle it</source>
        <translation>حسم الاسترداد</translation>
    </message>
    <message>
        <source>No refunds yet</source>
        <translation>لا استردادات بعد</translation>
    </message>
    <message>
        <source>Money is given back from a sale in the history, or from a transaction. What became of it stands here.</source>
        <translation>يُسترد المبلغ من عملية في «السجل» أو من معاملة، وتظهر نتيجته هنا.</translation>
    </message>
</context>
<context>
    <name>RememberedSheet</name>
    <message>
        <source>Customers</source>
        <translation>العملاء</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>القوالب</translation>
    </message>
    <message>
        <source>Forget this template</source>
        <translation>حذف هذا القالب</translation>
    </message>
    <message>
        <source>Nothing is kept yet. Name what stands in the form to use it again.</source>
        <translation>لا شيء محفوظ بعد. سمِّ ما في النموذج لتستخدمه مجددًا.</translation>
    </message>
    <message>
        <source>Keep the form as</source>
        <translation>حفظ النموذج باسم</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Forget all</source>
        <translation>حذف الكل</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
</context>
<context>
    <name>Rights</name>
    <message>
        <source>The owner alone: who had it could take every other.</source>
        <translation>للمالك وحده: من يملك هذه الصلاحية يمنح نفسه كل ما عداها.</translation>
    </message>
    <message>
        <source>A role keeps at least one.</source>
        <translation>يبقى لكل دور صلاحية واحدة على الأقل.</translation>
    </message>
    <message>
        <source>The owner may always do everything, so that nothing is out of everybody&apos;s reach.</source>
        <translation>المالك يستطيع كل شيء دائمًا، حتى لا يبقى شيء لا يصل إليه أحد.</translation>
    </message>
    <message>
        <source>Your IT has fixed what this role may do, for every till. Ask them.</source>
        <translation>ثبّت قسم التقنية صلاحيات هذا الدور لكل الصناديق. اطلب منه تغييرها.</translation>
    </message>
    <message>
        <source>Fixed where the till is started: IT sets it in the environment.</source>
        <translation>ثابت منذ تشغيل الصندوق: يضبطه قسم التقنية في بيئة النظام.</translation>
    </message>
    <message>
        <source>Fixed where the till is started: by the command that starts it.</source>
        <translation>ثابت منذ تشغيل الصندوق: في أمر التشغيل.</translation>
    </message>
    <message>
        <source>On the terminal, by link or in cash.</source>
        <translation>على جهاز الدفع أو برابط أو نقدًا.</translation>
    </message>
    <message>
        <source>Of a receipt that came out before; it is marked as a copy.</source>
        <translation>من إيصال طُبع من قبل؛ ويُكتب عليه أنه نسخة.</translation>
    </message>
    <message>
        <source>Of the drawer, during a shift, beside what is sold.</source>
        <translation>من الدرج أثناء الوردية، غير ما يُباع.</translation>
    </message>
    <message>
        <source>Count the drawer and print the report of the day.</source>
        <translation>عدّ الدرج وطباعة تقرير اليوم.</translation>
    </message>
    <message>
        <source>Where nobody knows whether it was paid: by the terminal&apos;s slip.</source>
        <translation>حين لا يُعرف هل دُفعت: بحسب قسيمة جهاز الدفع.</translation>
    </message>
    <message>
        <source>All of a payment or a part of it.</source>
        <translation>الدفعة كلها أو جزءًا منها.</translation>
    </message>
    <message>
        <source>Write sales, invoices and shifts into a file.</source>
        <translation>كتابة المبيعات والفواتير والورديات في ملف.</translation>
    </message>
    <message>
        <source>All but roles and Hesabe&apos;s keys; printer and display, too.</source>
        <translation>كل الإعدادات ما عدا الأدوار ومفاتيح حسابي؛ والطابعة والشاشة أيضًا.</translation>
    </message>
    <message>
        <source>Close a locked till and get to the computer.</source>
        <translation>إغلاق صندوق مقفل والوصول إلى الكمبيوتر.</translation>
    </message>
    <message>
        <source>Who works here, their PINs, and what each role may do.</source>
        <translation>من يعمل هنا، وأرقامهم السرية، وصلاحيات كل دور.</translation>
    </message>
    <message>
        <source>With which this till takes money for your account.</source>
        <translation>التي يقبض بها هذا الصندوق لحسابك.</translation>
    </message>
</context>
<context>
    <name>RolesScreen</name>
    <message>
        <source>What each role may do</source>
        <translation>صلاحيات كل دور</translation>
    </message>
    <message>
        <source>Whoever may not do something can still go on: the till asks for the PIN of somebody who may.</source>
        <translation>من لا يملك صلاحية يستطيع أن يكمل: يطلب الصندوق الرقم السري لمن يملكها.</translation>
    </message>
    <message>
        <source>Back to the staff</source>
        <translation>العودة إلى الموظفين</translation>
    </message>
    <message>
        <source>As delivered</source>
        <translation>الإعداد الأصلي</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>الأدوار</translation>
    </message>
</context>
<context>
    <name>Sale</name>
    <message>
        <source>Choose a terminal</source>
        <translation>اختر جهاز دفع</translation>
    </message>
    <message>
        <source>None is chosen yet</source>
        <translation>لم يُختر جهاز بعد</translation>
    </message>
    <message>
        <source>%1 · last answered %2</source>
        <extracomment>Under a terminal&apos;s name; %1 is its number, %2 a time of day.</extracomment>
        <translation>%1 · آخر استجابة %2</translation>
    </message>
    <message>
        <source>Key in an amount</source>
        <translation>أدخل مبلغًا</translation>
    </message>
    <message>
        <source>Other</source>
        <extracomment>On the receipt: what was keyed in beside the items of the price list.</extracomment>
        <translation>أخرى</translation>
    </message>
</context>
<context>
    <name>SaleActions</name>
    <message>
        <source>Add a note or phone</source>
        <translation>إضافة ملاحظة أو هاتف</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>نقدًا</translation>
    </message>
    <message>
        <source>Payment link</source>
        <translation>رابط دفع</translation>
    </message>
    <message>
        <source>Charge</source>
        <extracomment>The one big button: puts the amount on the card terminal.</extracomment>
        <translation>تحصيل</translation>
    </message>
</context>
<context>
    <name>SaleScreen</name>
    <message>
        <source>Keypad</source>
        <translation>الأرقام</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>الأصناف</translation>
    </message>
</context>
<context>
    <name>SelfService</name>
    <message>
        <source>Back to the start in %1 s</source>
        <translation>العودة إلى البداية بعد %1 ث</translation>
    </message>
    <message>
        <source>Paid. Thank you!</source>
        <translation>تم الدفع. شكرًا لك!</translation>
    </message>
    <message>
        <source>Card declined</source>
        <translation>رُفضت البطاقة</translation>
    </message>
    <message>
        <source>Please wait</source>
        <translation>يرجى الانتظار</translation>
    </message>
    <message>
        <source>Not paid</source>
        <translation>لم يتم الدفع</translation>
    </message>
    <message>
        <source>Take your card and your receipt.</source>
        <translation>خذ بطاقتك وإيصالك.</translation>
    </message>
    <message>
        <source>Take your card.</source>
        <translation>خذ بطاقتك.</translation>
    </message>
    <message>
        <source>Nothing was taken. Try another card.</source>
        <translation>لم يُخصم أي مبلغ. جرّب بطاقة أخرى.</translation>
    </message>
    <message>
        <source>We could not find out. Do not pay again: call the staff. Number %1</source>
        <translation>لم نتمكن من التأكد. لا تدفع مرة أخرى: اطلب الموظف. رقم %1</translation>
    </message>
    <message>
        <source>We are still asking. Do not pay again: wait, or call the staff. Number %1</source>
        <translation>ما زلنا نتحقق. لا تدفع مرة أخرى: انتظر أو اطلب الموظف. رقم %1</translation>
    </message>
    <message>
        <source>Nothing was taken. Try again.</source>
        <translation>لم يُخصم أي مبلغ. حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>Paying is not possible just now. Call the staff, please.</source>
        <translation>الدفع غير متاح الآن. اطلب الموظف من فضلك.</translation>
    </message>
</context>
<context>
    <name>SelfServiceHead</name>
    <message>
        <source>Smaller letters</source>
        <translation>خط أصغر</translation>
    </message>
    <message>
        <source>Larger letters</source>
        <translation>خط أكبر</translation>
    </message>
    <message>
        <source>Softer colours</source>
        <translation>ألوان أهدأ</translation>
    </message>
    <message>
        <source>Stronger colours</source>
        <translation>ألوان أوضح</translation>
    </message>
    <message>
        <source>العربية</source>
        <extracomment>The other language&apos;s name in its own script: what a tap switches to.</extracomment>
        <translation>English</translation>
    </message>
</context>
<context>
    <name>SelfServiceOutcome</name>
    <message>
        <source>Done</source>
        <extracomment>At a self-service till: the payer is through, the next one may come.</extracomment>
        <translation>تم</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>التحقق الآن</translation>
    </message>
</context>
<context>
    <name>SelfServicePaying</name>
    <message>
        <source>Hold your card to the terminal</source>
        <translation>قرّب بطاقتك من جهاز الدفع</translation>
    </message>
    <message>
        <source>Do not pay</source>
        <translation>إلغاء الدفع</translation>
    </message>
</context>
<context>
    <name>SelfServiceScreen</name>
    <message>
        <source>More time</source>
        <translation>وقت إضافي</translation>
    </message>
</context>
<context>
    <name>SelfServiceTiles</name>
    <message>
        <source>Touch to pay</source>
        <translation>اضغط للدفع</translation>
    </message>
    <message>
        <source>What would you like to pay for?</source>
        <translation>ما الذي تود دفع ثمنه؟</translation>
    </message>
</context>
<context>
    <name>SendingBar</name>
    <message>
        <source>From a file</source>
        <translation>من ملف</translation>
    </message>
    <message>
        <source>Send all</source>
        <translation>إرسال الكل</translation>
    </message>
    <message>
        <source>Send the chosen</source>
        <translation>إرسال المختارة</translation>
    </message>
    <message>
        <source>Tap the rows to send</source>
        <translation>اضغط على الصفوف لإرسالها</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Choose some</source>
        <translation>اختيار بعضها</translation>
    </message>
    <message>
        <source>Stopping after this part</source>
        <translation>سيتوقف بعد هذا الجزء</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Do not send the rest</source>
        <translation>عدم إرسال البقية</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Their answer got lost. They are not sent again before that is settled.</source>
        <translation>ضاع الرد عنها. لن تُرسل مجددًا حتى يُحسم أمرها.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>البحث مجددًا</translation>
    </message>
    <message>
        <source>They were sent</source>
        <translation>أُرسلت</translation>
    </message>
    <message>
        <source>They were not sent</source>
        <translation>لم تُرسل</translation>
    </message>
</context>
<context>
    <name>SettingControl</name>
    <message>
        <source>Smaller text</source>
        <translation>نص أصغر</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>نص أكبر</translation>
    </message>
    <message>
        <source>%1 percent</source>
        <translation>%1 بالمئة</translation>
    </message>
    <message>
        <source>Make everything smaller</source>
        <translation>تصغير كل شيء</translation>
    </message>
    <message>
        <source>Make everything larger</source>
        <translation>تكبير كل شيء</translation>
    </message>
</context>
<context>
    <name>SettingSheet</name>
    <message>
        <source>Leave it as it is</source>
        <translation>إبقاؤه كما هو</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <extracomment>Read aloud for the fields of a setting with several lines; %1 is the setting, %2 the line&apos;s number.</extracomment>
        <translation>%1، السطر %2</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Hesabe environment</source>
        <translation>بيئة حسابي</translation>
    </message>
    <message>
        <source>Hesabe address</source>
        <translation>عنوان حسابي</translation>
    </message>
    <message>
        <source>Hesabe checkout address</source>
        <translation>عنوان صفحة الدفع</translation>
    </message>
    <message>
        <source>Merchant code</source>
        <translation>رمز التاجر</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>جهاز الدفع</translation>
    </message>
    <message>
        <source>Access code</source>
        <translation>رمز الوصول</translation>
    </message>
    <message>
        <source>Secret key</source>
        <translation>المفتاح السري</translation>
    </message>
    <message>
        <source>IV key</source>
        <translation>مفتاح IV</translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation>اسم الدخول</translation>
    </message>
    <message>
        <source>Sign-in password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Till number</source>
        <translation>رقم الصندوق</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>الطابعة</translation>
    </message>
    <message>
        <source>Printer connection</source>
        <translation>توصيل الطابعة</translation>
    </message>
    <message>
        <source>Paper width</source>
        <translation>عرض الورق</translation>
    </message>
    <message>
        <source>Customer display</source>
        <translation>شاشة العميل</translation>
    </message>
    <message>
        <source>Display connection</source>
        <translation>توصيل الشاشة</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>غير محدد</translation>
    </message>
    <message>
        <source>set, kept secret</source>
        <translation>محدد ومحفوظ سرًّا</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>غير موجود</translation>
    </message>
    <message>
        <source>None</source>
        <translation>بدون</translation>
    </message>
    <message>
        <source>On screen</source>
        <translation>على الشاشة</translation>
    </message>
    <message>
        <source>Second screen</source>
        <translation>شاشة ثانية</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>عرض تجريبي</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>بيئة الاختبار</translation>
    </message>
    <message>
        <source>Real money</source>
        <translation>أموال حقيقية</translation>
    </message>
    <message>
        <source>Own address</source>
        <translation>عنوان خاص</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>as delivered</source>
        <translation>الإعداد الأصلي</translation>
    </message>
    <message>
        <source>set at this till</source>
        <translation>محدد في هذا الصندوق</translation>
    </message>
    <message>
        <source>from the environment</source>
        <translation>من بيئة النظام</translation>
    </message>
    <message>
        <source>from the command line</source>
        <translation>من سطر الأوامر</translation>
    </message>
    <message>
        <source>in the keyring</source>
        <translation>في مخزن المفاتيح</translation>
    </message>
    <message>
        <source>Keyboard on the screen</source>
        <translation>لوحة مفاتيح على الشاشة</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>تلقائي</translation>
    </message>
    <message>
        <source>On</source>
        <translation>تشغيل</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Real money, the sandbox, or a demo on this computer.</source>
        <translation>أموال حقيقية، أو بيئة الاختبار، أو عرض تجريبي على هذا الكمبيوتر.</translation>
    </message>
    <message>
        <source>Where invoices are made.</source>
        <translation>حيث تُنشأ الفواتير.</translation>
    </message>
    <message>
        <source>Where payments are asked after.</source>
        <translation>حيث يُسأل عن الدفعات.</translation>
    </message>
    <message>
        <source>Your account&apos;s number at Hesabe.</source>
        <translation>رقم حسابك لدى شركة حسابي.</translation>
    </message>
    <message>
        <source>The card terminal that sales go to unless another is chosen.</source>
        <translation>جهاز الدفع الذي تُرسل إليه العمليات ما لم يُختر غيره.</translation>
    </message>
    <message>
        <source>Amounts as text</source>
        <translation>إرسال المبالغ كنص</translation>
    </message>
    <message>
        <source>Only where Hesabe&apos;s support asks for it.</source>
        <translation>فقط إذا طلب ذلك دعم حسابي.</translation>
    </message>
    <message>
        <source>Ask Hesabe to stop a sale</source>
        <translation>طلب إيقاف العملية من حسابي</translation>
    </message>
    <message>
        <source>Whether Cancel also asks Hesabe to take it off the terminal.</source>
        <translation>هل يطلب زر الإلغاء من حسابي أيضًا سحبها من جهاز الدفع.</translation>
    </message>
    <message>
        <source>From Hesabe. Never shown.</source>
        <translation>من حسابي. لا يُعرض أبدًا.</translation>
    </message>
    <message>
        <source>Of the account at Hesabe. Never shown.</source>
        <translation>للحساب لدى شركة حسابي. لا يُعرض أبدًا.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Of the screen. F10 switches it, too.</source>
        <translation>لغة الشاشة. يبدّلها F10 أيضًا.</translation>
    </message>
    <message>
        <source>Dark look</source>
        <translation>المظهر الداكن</translation>
    </message>
    <message>
        <source>Light letters on a dark ground, for a dim counter.</source>
        <translation>حروف فاتحة على أرضية داكنة، للأماكن الخافتة.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>Up to twice as large.</source>
        <translation>حتى الضعف.</translation>
    </message>
    <message>
        <source>Size of the screen</source>
        <translation>مقاس الشاشة</translation>
    </message>
    <message>
        <source>The bar should be as long as a bank card is high: 54 mm</source>
        <translation>يجب أن يساوي طول الشريط ارتفاع بطاقة البنك: 54 مم</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>الحركة</translation>
    </message>
    <message>
        <source>Things slide and fade. Off: they are simply there.</source>
        <translation>تنزلق الأشياء وتتلاشى. عند الإيقاف تظهر مباشرة.</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>الأصوات</translation>
    </message>
    <message>
        <source>One for paid, one for declined, one for what needs a look.</source>
        <translation>صوت للمدفوع، وصوت للمرفوض، وصوت لما يحتاج إلى نظر.</translation>
    </message>
    <message>
        <source>Speak the outcome</source>
        <translation>نطق النتيجة</translation>
    </message>
    <message>
        <source>Automatic: after a touch, or where no real keyboard is.</source>
        <translation>تلقائي: بعد اللمس، أو حيث لا توجد لوحة مفاتيح.</translation>
    </message>
    <message>
        <source>1 to 6 letters or digits in every reference; each till its own.</source>
        <translation>من 1 إلى 6 حروف لاتينية أو أرقام في كل مرجع؛ لكل صندوق رقمه.</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>الفرع</translation>
    </message>
    <message>
        <source>For chains: at most 8 letters or digits, before the till&apos;s number.</source>
        <translation>لسلاسل المتاجر: حتى 8 حروف لاتينية أو أرقام قبل رقم الصندوق.</translation>
    </message>
    <message>
        <source>Sign out when unused</source>
        <translation>تسجيل الخروج عند عدم الاستخدام</translation>
    </message>
    <message>
        <source>After so many minutes the till asks for a PIN again. 0: never.</source>
        <translation>بعد هذا العدد من الدقائق يطلب الصندوق الرقم السري من جديد. 0: أبدًا.</translation>
    </message>
    <message>
        <source>Name of the shop</source>
        <translation>اسم المتجر</translation>
    </message>
    <message>
        <source>On the screen and at the top of receipts.</source>
        <translation>على الشاشة وفي أعلى الإيصالات.</translation>
    </message>
    <message>
        <source>Name of the shop in Arabic</source>
        <translation>اسم المتجر بالعربية</translation>
    </message>
    <message>
        <source>Beside the English name on receipts, and on the Arabic screen.</source>
        <translation>بجانب الاسم الإنجليزي على الإيصالات، وعلى الشاشة العربية.</translation>
    </message>
    <message>
        <source>Lines below the name</source>
        <translation>أسطر تحت الاسم</translation>
    </message>
    <message>
        <source>Address, telephone, licence: what a receipt must say of the shop.</source>
        <translation>العنوان والهاتف والترخيص: ما يجب أن يذكره الإيصال عن المتجر.</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>الشعار</translation>
    </message>
    <message>
        <source>The path of a picture that is printed at the top of receipts.</source>
        <translation>مسار صورة تُطبع في أعلى الإيصالات.</translation>
    </message>
    <message>
        <source>Closing words</source>
        <translation>كلمة الختام</translation>
    </message>
    <message>
        <source>At the end of each receipt, such as a thank you.</source>
        <translation>في نهاية كل إيصال، كعبارة شكر.</translation>
    </message>
    <message>
        <source>Closing words in Arabic</source>
        <translation>كلمة الختام بالعربية</translation>
    </message>
    <message>
        <source>At the end of each receipt.</source>
        <translation>في نهاية كل إيصال.</translation>
    </message>
    <message>
        <source>Languages of receipts</source>
        <translation>لغات الإيصالات</translation>
    </message>
    <message>
        <source>Both beside each other, or one.</source>
        <translation>اللغتان معًا، أو واحدة.</translation>
    </message>
    <message>
        <source>Quick amounts</source>
        <translation>المبالغ السريعة</translation>
    </message>
    <message>
        <source>Keys above the keypad for amounts you take often.</source>
        <translation>أزرار فوق لوحة الأرقام للمبالغ المتكررة.</translation>
    </message>
    <message>
        <source>Payment links are payable for</source>
        <translation>مدة صلاحية روابط الدفع</translation>
    </message>
    <message>
        <source>Afterwards a link from the sale screen has expired.</source>
        <translation>بعدها تنتهي صلاحية الرابط المرسل من شاشة البيع.</translation>
    </message>
    <message>
        <source>Country of phone numbers</source>
        <translation>دولة أرقام الهواتف</translation>
    </message>
    <message>
        <source>Its dialling code, such as 965, for numbers typed without one.</source>
        <translation>رمز الدولة، مثل 965، للأرقام المكتوبة بدونه.</translation>
    </message>
    <message>
        <source>Remember customers</source>
        <translation>تذكّر العملاء</translation>
    </message>
    <message>
        <source>Offer names and numbers of earlier links again, on this till only.</source>
        <translation>عرض أسماء وأرقام الروابط السابقة مجددًا، على هذا الصندوق فقط.</translation>
    </message>
    <message>
        <source>Lock the till to its screen</source>
        <translation>قفل الصندوق على شاشته</translation>
    </message>
    <message>
        <source>Nobody leaves it without a supervisor&apos;s PIN.</source>
        <translation>لا يخرج منه أحد دون الرقم السري للمشرف.</translation>
    </message>
    <message>
        <source>Screen of the till</source>
        <translation>شاشة الصندوق</translation>
    </message>
    <message>
        <source>Its name or serial number, where there are several.</source>
        <translation>اسمها أو رقمها التسلسلي، إن وُجدت عدة شاشات.</translation>
    </message>
    <message>
        <source>Self-service</source>
        <translation>الخدمة الذاتية</translation>
    </message>
    <message>
        <source>Nobody attends: customers choose and pay by themselves.</source>
        <translation>بلا موظف: يختار العملاء ويدفعون بأنفسهم.</translation>
    </message>
    <message>
        <source>What self-service offers</source>
        <translation>ما تعرضه الخدمة الذاتية</translation>
    </message>
    <message>
        <source>Its tiles, with names and prices.</source>
        <translation>مربعاتها بأسمائها وأسعارها.</translation>
    </message>
    <message>
        <source>Self-service starts over after</source>
        <translation>تعود الخدمة الذاتية إلى البداية بعد</translation>
    </message>
    <message>
        <source>So long untouched, and after a warning.</source>
        <translation>هذه المدة دون لمس، وبعد تنبيه.</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>اللغة والمظهر</translation>
    </message>
    <message>
        <source>This till</source>
        <translation>هذا الصندوق</translation>
    </message>
    <message>
        <source>Shop and receipt</source>
        <translation>المتجر والإيصال</translation>
    </message>
    <message>
        <source>Selling</source>
        <translation>البيع</translation>
    </message>
    <message>
        <source>Printer and display</source>
        <translation>الطابعة والشاشة</translation>
    </message>
    <message>
        <source>Hesabe</source>
        <translation>حسابي</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>الكشك</translation>
    </message>
    <message>
        <source>Waiting times</source>
        <translation>أوقات الانتظار</translation>
    </message>
    <message>
        <source>What prints the receipts.</source>
        <translation>ما يطبع الإيصالات.</translation>
    </message>
    <message>
        <source>How bytes reach the printer.</source>
        <translation>كيف تصل البيانات إلى الطابعة.</translation>
    </message>
    <message>
        <source>Of the roll.</source>
        <translation>عرض لفة الورق.</translation>
    </message>
    <message>
        <source>Printer model</source>
        <translation>طراز الطابعة</translation>
    </message>
    <message>
        <source>Its profile; empty takes one that fits most.</source>
        <translation>ملف الطراز؛ إن تُرك فارغًا يُستخدم ما يناسب معظم الطابعات.</translation>
    </message>
    <message>
        <source>Cash drawer</source>
        <translation>درج النقد</translation>
    </message>
    <message>
        <source>The pin of the printer that it hangs on.</source>
        <translation>طرف الطابعة الموصول به.</translation>
    </message>
    <message>
        <source>Drawer switch</source>
        <translation>حسّاس الدرج</translation>
    </message>
    <message>
        <source>How the printer says that the drawer stands open.</source>
        <translation>كيف تُخبر الطابعة بأن الدرج مفتوح.</translation>
    </message>
    <message>
        <source>What shows the amount to the customer.</source>
        <translation>ما يعرض المبلغ للعميل.</translation>
    </message>
    <message>
        <source>How bytes reach the display.</source>
        <translation>كيف تصل البيانات إلى الشاشة.</translation>
    </message>
    <message>
        <source>Commands of the line display</source>
        <translation>أوامر شاشة الأسطر</translation>
    </message>
    <message>
        <source>Its manual names them.</source>
        <translation>يذكرها دليل الشاشة.</translation>
    </message>
    <message>
        <source>Language of the display</source>
        <translation>لغة شاشة العميل</translation>
    </message>
    <message>
        <source>Both, where it can show both scripts.</source>
        <translation>اللغتان، إن كانت تعرض الخطين.</translation>
    </message>
    <message>
        <source>Look of the second screen</source>
        <translation>مظهر الشاشة الثانية</translation>
    </message>
    <message>
        <source>Light or dark.</source>
        <translation>فاتح أو داكن.</translation>
    </message>
    <message>
        <source>Which second screen</source>
        <translation>أي شاشة ثانية</translation>
    </message>
    <message>
        <source>Its name or serial number; empty: any.</source>
        <translation>اسمها أو رقمها التسلسلي؛ فارغ: أي شاشة.</translation>
    </message>
    <message>
        <source>Pictures while nothing is sold</source>
        <translation>صور أوقات الفراغ</translation>
    </message>
    <message>
        <source>The path of a folder whose pictures the second screen shows.</source>
        <translation>مسار مجلد تعرض الشاشة الثانية صوره.</translation>
    </message>
    <message>
        <source>Layout of the display</source>
        <translation>تصميم الشاشة</translation>
    </message>
    <message>
        <source>The path of a file for a Nextion, a DWIN or a QR box.</source>
        <translation>مسار ملف لشاشة Nextion أو DWIN أو شاشة رمز QR.</translation>
    </message>
    <message>
        <source>Checksums of the DWIN</source>
        <translation>مجاميع التحقق لشاشة DWIN</translation>
    </message>
    <message>
        <source>As the display is configured.</source>
        <translation>كما ضُبطت الشاشة.</translation>
    </message>
    <message>
        <source>Serial scanner</source>
        <translation>ماسح تسلسلي</translation>
    </message>
    <message>
        <source>Such as serial:///dev/ttyACM0?baud=9600. One that types needs none.</source>
        <translation>مثل ⁦serial:///dev/ttyACM0?baud=9600⁩. الماسح الذي يكتب لا يحتاج إليه.</translation>
    </message>
    <message>
        <source>Until a connection must stand</source>
        <translation>مهلة الاتصال</translation>
    </message>
    <message>
        <source>Then Hesabe counts as not reached.</source>
        <translation>بعدها تُعد حسابي غير متاحة.</translation>
    </message>
    <message>
        <source>Until an answer must come</source>
        <translation>مهلة الرد</translation>
    </message>
    <message>
        <source>Then the outcome is not known, and the till asks for it.</source>
        <translation>بعدها تكون النتيجة غير معروفة، ويسأل الصندوق عنها.</translation>
    </message>
    <message>
        <source>Looks for a lost answer</source>
        <translation>محاولات البحث عن رد ضائع</translation>
    </message>
    <message>
        <source>Seconds between them.</source>
        <translation>الثواني بينها.</translation>
    </message>
    <message>
        <source>How often Hesabe is asked</source>
        <translation>تكرار سؤال حسابي</translation>
    </message>
    <message>
        <source>Until which second, and every how many.</source>
        <translation>حتى أي ثانية، وكل كم ثانية.</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>مهلة الانتظار</translation>
    </message>
    <message>
        <source>Then the cashier is asked what to do.</source>
        <translation>بعدها يُسأل الكاشير ماذا يفعل.</translation>
    </message>
    <message>
        <source>Watch for late payments</source>
        <translation>مراقبة الدفعات المتأخرة</translation>
    </message>
    <message>
        <source>So long after a sale ended unpaid.</source>
        <translation>هذه المدة بعد انتهاء عملية دون دفع.</translation>
    </message>
    <message>
        <source>Until a lost sale counts as never arrived</source>
        <translation>حتى تُعد العملية الضائعة غير واصلة</translation>
    </message>
    <message>
        <source>Nothing is sent a second time before.</source>
        <translation>لا يُرسل شيء مرة ثانية قبلها.</translation>
    </message>
    <message>
        <source>Display&apos;s own bytes: %1</source>
        <extracomment>A part of the description of a display; %1 is its name in the file.</extracomment>
        <translation>بيانات الشاشة: %1</translation>
    </message>
    <message>
        <source>For a box that no driver knows.</source>
        <translation>لشاشة لا يعرفها أي برنامج تشغيل.</translation>
    </message>
    <message>
        <source>Line display</source>
        <translation>شاشة أسطر</translation>
    </message>
    <message>
        <source>Box described in a file</source>
        <translation>شاشة موصوفة في ملف</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>اللغتان</translation>
    </message>
    <message>
        <source>As the receipt says</source>
        <translation>كما في قالب الإيصال</translation>
    </message>
    <message>
        <source>One that fits most</source>
        <translation>ما يناسب معظمها</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>أبدًا</translation>
    </message>
    <message>
        <source>As delivered</source>
        <translation>الإعداد الأصلي</translation>
    </message>
    <message>
        <source>of the demo</source>
        <translation>من العرض التجريبي</translation>
    </message>
    <message>
        <source>set by IT</source>
        <translation>ثبّته قسم التقنية</translation>
    </message>
    <message>
        <source>Fixed by IT: ask them to change it.</source>
        <translation>ثبّته قسم التقنية: اطلب منه تغييره.</translation>
    </message>
    <message>
        <source>Fixed where the till is started: IT sets it in the environment.</source>
        <translation>ثابت منذ تشغيل الصندوق: يضبطه قسم التقنية في بيئة النظام.</translation>
    </message>
    <message>
        <source>Fixed where the till is started: by the command that starts it.</source>
        <translation>ثابت منذ تشغيل الصندوق: في أمر التشغيل.</translation>
    </message>
    <message>
        <source>Set up where it can be tried: see below.</source>
        <translation>يُضبط حيث يمكن تجربته: انظر أدناه.</translation>
    </message>
    <message>
        <source>Changed with the staff, by the owner: see below.</source>
        <translation>يغيّره المالك مع الموظفين: انظر أدناه.</translation>
    </message>
    <message>
        <source>For IT, in the file settings.toml.</source>
        <translation>لقسم التقنية، في الملف ⁦settings.toml⁩.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>A time in seconds with decimals, such as 0.5 s.</extracomment>
        <translation>%1 ث</translation>
    </message>
    <message>
        <source>%1 percent</source>
        <extracomment>A size in per cent; %1 is the number.</extracomment>
        <translation>%1 بالمئة</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>بالدقائق</translation>
    </message>
    <message>
        <source>days</source>
        <translation>بالأيام</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>بالثواني</translation>
    </message>
    <message>
        <source>A change counts when the till is next opened.</source>
        <translation>يسري التغيير عند فتح الصندوق في المرة القادمة.</translation>
    </message>
    <message>
        <source>%1 to %2 %3</source>
        <extracomment>What a number may be: %1 is the least, %2 the most, %3 the unit.</extracomment>
        <translation>%3 من %1 إلى %2</translation>
    </message>
    <message>
        <source>Amounts in dinars, at most five.</source>
        <translation>مبالغ بالدينار، خمسة على الأكثر.</translation>
    </message>
    <message>
        <source>One line each, at most twelve.</source>
        <translation>سطر في كل حقل، اثنا عشر على الأكثر.</translation>
    </message>
    <message>
        <source>That cannot be. It may be %1.</source>
        <extracomment>%1 says which numbers it may be, such as &quot;1 to 365 days&quot;.</extracomment>
        <translation>هذا غير ممكن. الممكن: %1.</translation>
    </message>
    <message>
        <source>That is not an amount. Use digits and one point.</source>
        <translation>هذا ليس مبلغًا. استخدم الأرقام ونقطة واحدة.</translation>
    </message>
    <message>
        <source>That cannot be. Look at what the help above says.</source>
        <translation>هذا غير ممكن. انظر إلى الشرح أعلاه.</translation>
    </message>
    <message>
        <source>Allowed terminals</source>
        <translation>أجهزة الدفع المسموح بها</translation>
    </message>
    <message>
        <source>The only ones that this till may charge; empty: all.</source>
        <translation>لا يحصّل هذا الصندوق إلا عليها؛ فارغ: كلها.</translation>
    </message>
    <message>
        <source>What cashiers may do</source>
        <translation>ما يحق للكاشير</translation>
    </message>
    <message>
        <source>Without anybody&apos;s PIN; empty: as delivered.</source>
        <translation>دون رقم سري من أحد؛ فارغ: الإعداد الأصلي.</translation>
    </message>
    <message>
        <source>What supervisors may do</source>
        <translation>ما يحق للمشرف</translation>
    </message>
    <message>
        <source>And approve for others; empty: as delivered.</source>
        <translation>ويوافق عليه لغيره؛ فارغ: الإعداد الأصلي.</translation>
    </message>
    <message>
        <source>File for monitoring</source>
        <translation>ملف المراقبة</translation>
    </message>
    <message>
        <source>Where the till writes its health for IT&apos;s programs.</source>
        <translation>حيث يكتب الصندوق حالته لبرامج قسم التقنية.</translation>
    </message>
    <message>
        <source>Without one they wait, one tap from opening it.</source>
        <translation>بدونها تنتظر العملية، وفتح الوردية بلمسة واحدة.</translation>
    </message>
    <message>
        <source>Sales that need an open shift</source>
        <translation>مبيعات تتطلب وردية مفتوحة</translation>
    </message>
    <message>
        <source>None of them</source>
        <extracomment>Which sales need an open shift.</extracomment>
        <translation>لا شيء منها</translation>
    </message>
    <message>
        <source>Cash sales</source>
        <extracomment>Which sales need an open shift.</extracomment>
        <translation>المبيعات النقدية</translation>
    </message>
    <message>
        <source>All of them</source>
        <extracomment>Which sales need an open shift.</extracomment>
        <translation>كلها</translation>
    </message>
    <message>
        <source>Belongs to Hesabe&apos;s keys: they are changed together, by the owner, below.</source>
        <translation>جزء من مفاتيح حسابي: يغيّرها المالك معًا، أدناه.</translation>
    </message>
    <message>
        <source>Count the drawer blind</source>
        <translation>عدّ الدرج دون رؤية المتوقع</translation>
    </message>
    <message>
        <source>Whoever counts does not see what should be in it; the Z tells.</source>
        <translation>من يعدّ لا يرى ما ينبغي أن يكون في الدرج؛ يظهر ذلك في تقرير Z.</translation>
    </message>
    <message>
        <source>Paid or declined, and the amount, also where no screen reader is on.</source>
        <translation>مدفوع أو مرفوض، مع المبلغ، حتى دون تشغيل قارئ شاشة.</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>Print a test slip</source>
        <translation>طباعة قسيمة تجربة</translation>
    </message>
    <message>
        <source>What each role may do</source>
        <translation>صلاحيات كل دور</translation>
    </message>
    <message>
        <source>Set up printer, drawer and display</source>
        <translation>ضبط الطابعة والدرج والشاشة</translation>
    </message>
    <message>
        <source>Leave the till</source>
        <translation>الخروج من الصندوق</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>بحث في الإعدادات</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>No setting is called so. Try one word, such as receipt or sound.</source>
        <translation>لا يوجد إعداد بهذا الاسم. جرّب كلمة واحدة، مثل إيصال أو صوت.</translation>
    </message>
    <message>
        <source>Change Hesabe&apos;s keys</source>
        <translation>تغيير مفاتيح حسابي</translation>
    </message>
    <message>
        <source>Import a price list from a file</source>
        <translation>استيراد قائمة أسعار من ملف</translation>
    </message>
</context>
<context>
    <name>Shift</name>
    <message>
        <source>All counts</source>
        <translation>كل نتائج العدّ</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>نقص</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>زيادة</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>مطابق</translation>
    </message>
    <message>
        <source>What the count came to</source>
        <translation>نتيجة العدّ</translation>
    </message>
    <message>
        <source>Count the drawer first</source>
        <translation>عُدّ الدرج أولًا</translation>
    </message>
    <message>
        <source>No shift is open</source>
        <translation>لا توجد وردية مفتوحة</translation>
    </message>
    <message>
        <source>%1 is closed</source>
        <extracomment>%1 is &quot;Shift 3&quot;.</extracomment>
        <translation>أُغلقت %1</translation>
    </message>
    <message>
        <source>KD %1</source>
        <extracomment>A bank note in a cash count; %1 is 20, 10, 5, 1, ½ or ¼.</extracomment>
        <translation>%1 د.ك</translation>
    </message>
    <message>
        <source>%1, %2 of them</source>
        <extracomment>Read aloud in a cash count; %1 is a note or coin, %2 how many of it.</extracomment>
        <translation>%1، العدد %2</translation>
    </message>
    <message>
        <source>Paid in</source>
        <translation>إيداع</translation>
    </message>
    <message>
        <source>Paid out</source>
        <translation>سحب</translation>
    </message>
    <message>
        <source>Cash that goes into the drawer and was no sale.</source>
        <translation>نقد يدخل الدرج وليس بيعًا.</translation>
    </message>
    <message>
        <source>Cash that comes out of the drawer and was no sale.</source>
        <translation>نقد يخرج من الدرج وليس بيعًا.</translation>
    </message>
    <message>
        <source>Change from the bank</source>
        <translation>فكّة من البنك</translation>
    </message>
    <message>
        <source>More float</source>
        <translation>زيادة رصيد الافتتاح</translation>
    </message>
    <message>
        <source>To the bank</source>
        <translation>إلى البنك</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>مورّد</translation>
    </message>
    <message>
        <source>Errand</source>
        <translation>مشتريات صغيرة</translation>
    </message>
    <message>
        <source>%1 too much</source>
        <extracomment>After counting the drawer; %1 is an amount with its currency.</extracomment>
        <translation>يزيد %1</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <extracomment>After counting the drawer; %1 is an amount with its currency.</extracomment>
        <translation>ينقص %1</translation>
    </message>
    <message>
        <source>The drawer is right to the fils</source>
        <translation>الدرج مطابق حتى آخر فلس</translation>
    </message>
    <message>
        <source>Shift %1</source>
        <extracomment>%1 is the number of a shift.</extracomment>
        <translation>الوردية %1</translation>
    </message>
    <message>
        <source>open since %1</source>
        <extracomment>Under a shift&apos;s number; %1 is a time.</extracomment>
        <translation>مفتوحة منذ %1</translation>
    </message>
    <message>
        <source>open since %1 · %2</source>
        <extracomment>Under a shift&apos;s number; %1 is a time, %2 a name.</extracomment>
        <translation>مفتوحة منذ %1 · %2</translation>
    </message>
    <message>
        <source>Shift %1 was closed at %2 with %3 in the drawer.</source>
        <extracomment>%1 is the number of a shift, %2 a time, %3 an amount with its currency.</extracomment>
        <translation>أُغلقت الوردية %1 عند %2 وفي الدرج %3.</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>إجمالي المبيعات</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>رصيد الافتتاح</translation>
    </message>
    <message>
        <source>Cash sales</source>
        <translation>المبيعات النقدية</translation>
    </message>
    <message>
        <source>Cash expected</source>
        <translation>النقد المتوقع</translation>
    </message>
    <message>
        <source>Cash taken before this shift, in no sum</source>
        <translation>نقد استُلم قبل هذه الوردية، خارج المجاميع</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>المعدود</translation>
    </message>
    <message>
        <source>Asking Hesabe once more whether a sale that failed was paid after all…</source>
        <translation>نسأل حسابي مرة أخيرة إن كانت عملية فاشلة قد دُفعت لاحقًا…</translation>
    </message>
    <message>
        <source>No payment came late: Hesabe was asked once more.</source>
        <translation>لم تصل أي دفعة متأخرة: سُئلت حسابي مرة أخرى.</translation>
    </message>
    <message>
        <source>No printer is set: nothing was printed</source>
        <translation>لم تُحدَّد طابعة: لم يُطبع شيء</translation>
    </message>
    <message>
        <source>Slip printed, confirmed by the printer</source>
        <translation>طُبعت القسيمة وأكدت الطابعة ذلك</translation>
    </message>
    <message>
        <source>Slip sent to the printer</source>
        <translation>أُرسلت القسيمة إلى الطابعة</translation>
    </message>
    <message>
        <source>Slip is waiting for the printer</source>
        <translation>القسيمة بانتظار الطابعة</translation>
    </message>
    <message>
        <source>Count the float in the drawer, key it in, and open the shift.</source>
        <translation>عُدّ رصيد الافتتاح في الدرج وأدخله ثم افتح الوردية.</translation>
    </message>
    <message>
        <source>%1 goes on: %2 opened it at %3. Count the drawer before you take over.</source>
        <extracomment>Said to who signs in; %1 is &quot;Shift 3&quot;, %2 a name, %3 a time.</extracomment>
        <translation>%1 مستمرة: فتحها %2 عند %3. عُدّ الدرج قبل أن تستلمه.</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>الفتح</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>الإغلاق</translation>
    </message>
    <message>
        <source>Late payments</source>
        <translation>دفعات متأخرة</translation>
    </message>
    <message>
        <source>Wrong change given</source>
        <translation>باقٍ غير صحيح</translation>
    </message>
    <message>
        <source>Cash in or out not booked</source>
        <translation>إيداع أو سحب لم يُسجّل</translation>
    </message>
    <message>
        <source>Float was counted wrong</source>
        <translation>رصيد الافتتاح عُدّ خطأ</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>Notes and coins</source>
        <translation>أوراق وعملات</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>The count and the books differ.</source>
        <translation>العدّ يختلف عن الدفاتر.</translation>
    </message>
</context>
<context>
    <name>ShiftClosed</name>
    <message>
        <source>Sales</source>
        <translation>المبيعات</translation>
    </message>
    <message>
        <source>Drawer</source>
        <translation>الدرج</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>طباعة مرة أخرى</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
</context>
<context>
    <name>ShiftCount</name>
    <message>
        <source>Counted</source>
        <translation>المعدود</translation>
    </message>
    <message>
        <source>Float in the drawer</source>
        <translation>رصيد الافتتاح في الدرج</translation>
    </message>
    <message>
        <source>One sum</source>
        <translation>مبلغ واحد</translation>
    </message>
    <message>
        <source>Notes and coins</source>
        <translation>أوراق وعملات</translation>
    </message>
    <message>
        <source>Expected %1</source>
        <extracomment>While the drawer is counted; %1 is an amount with its currency.</extracomment>
        <translation>المتوقع %1</translation>
    </message>
    <message>
        <source>Back, do not close</source>
        <translation>رجوع بلا إغلاق</translation>
    </message>
    <message>
        <source>Close the shift</source>
        <translation>إغلاق الوردية</translation>
    </message>
    <message>
        <source>Open the shift</source>
        <translation>فتح الوردية</translation>
    </message>
</context>
<context>
    <name>ShiftPanel</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Show the slip</source>
        <translation>عرض القسيمة</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>طباعة مرة أخرى</translation>
    </message>
</context>
<context>
    <name>ShiftScreen</name>
    <message>
        <source>Earlier shifts</source>
        <extracomment>A heading, before it is known whether a shift is open.</extracomment>
        <translation>الورديات السابقة</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>الوردية</translation>
    </message>
    <message>
        <source>This shift</source>
        <extracomment>Opens the shift that is on, or the place where one is opened.</extracomment>
        <translation>الوردية الحالية</translation>
    </message>
    <message>
        <source>No earlier shifts yet</source>
        <translation>لا ورديات سابقة بعد</translation>
    </message>
    <message>
        <source>A shift stands here once its drawer was counted and it was closed.</source>
        <translation>تظهر الوردية هنا بعد عدّ درجها وإغلاقها.</translation>
    </message>
</context>
<context>
    <name>ShiftStanding</name>
    <message>
        <source>Sales</source>
        <translation>المبيعات</translation>
    </message>
    <message>
        <source>Drawer</source>
        <translation>الدرج</translation>
    </message>
    <message>
        <source>Paid in and out</source>
        <translation>الإيداع والسحب</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>طباعة</translation>
    </message>
    <message>
        <source>Pay in</source>
        <translation>إيداع</translation>
    </message>
    <message>
        <source>Pay out</source>
        <translation>سحب</translation>
    </message>
    <message>
        <source>Print an X report</source>
        <extracomment>The slip that says how the shift stands and changes nothing.</extracomment>
        <translation>طباعة تقرير X</translation>
    </message>
    <message>
        <source>Count and close</source>
        <translation>عدّ وإغلاق</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Tap your name</source>
        <translation>اضغط على اسمك</translation>
    </message>
    <message>
        <source>PIN of %1</source>
        <extracomment>%1 is the name of whoever signs in.</extracomment>
        <translation>رقم %1 السري</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Wait %1.</source>
        <extracomment>%1 counts down, as 0:29.</extracomment>
        <translation>محاولات خاطئة كثيرة. انتظر %1.</translation>
    </message>
</context>
<context>
    <name>SignInScreen</name>
    <message>
        <source>Who is at the till?</source>
        <translation>من على الصندوق؟</translation>
    </message>
    <message>
        <source>%1 digits</source>
        <extracomment>Read aloud: how many digits of a PIN were typed.</extracomment>
        <translation>عدد الخانات: %1</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>دخول</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>انتظر</translation>
    </message>
    <message>
        <source>Tap your name</source>
        <translation>اضغط على اسمك</translation>
    </message>
</context>
<context>
    <name>Sought</name>
    <message>
        <source>Name, phone, e-mail, reference</source>
        <translation>الاسم، الهاتف، البريد، المرجع</translation>
    </message>
    <message>
        <source>Name, reference, description</source>
        <translation>الاسم، المرجع، الوصف</translation>
    </message>
    <message>
        <source>Title, reference, description</source>
        <translation>العنوان، المرجع، الوصف</translation>
    </message>
    <message>
        <source>Reference, terminal, invoice number</source>
        <translation>المرجع، جهاز الدفع، رقم الفاتورة</translation>
    </message>
    <message>
        <source>Refund number, reference, token</source>
        <translation>رقم الاسترداد، المرجع، الرمز</translation>
    </message>
    <message>
        <source>Shift number, name, reason</source>
        <translation>رقم الوردية، الاسم، السبب</translation>
    </message>
    <message>
        <source>Reference, token, card, approval</source>
        <translation>المرجع، الرمز، البطاقة، رقم الموافقة</translation>
    </message>
</context>
<context>
    <name>Staff</name>
    <message>
        <source>The staff list is changed.</source>
        <translation>تم تحديث قائمة الموظفين.</translation>
    </message>
    <message>
        <source>left</source>
        <extracomment>Beside somebody who is no longer on the staff.</extracomment>
        <translation>ترك العمل</translation>
    </message>
    <message>
        <source>The owner of this till</source>
        <translation>مالك هذا الصندوق</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>موظف جديد</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>كاشير</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>مشرف</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>مالك</translation>
    </message>
    <message>
        <source>May do everything</source>
        <translation>يستطيع كل شيء</translation>
    </message>
</context>
<context>
    <name>StaffPlaces</name>
    <message>
        <source>Who is at the till?</source>
        <translation>من على الصندوق؟</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>الموظفون</translation>
    </message>
    <message>
        <source>What each role may do</source>
        <translation>صلاحيات كل دور</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>الوردية</translation>
    </message>
</context>
<context>
    <name>StaffScreen</name>
    <message>
        <source>Sign out</source>
        <translation>تسجيل الخروج</translation>
    </message>
    <message>
        <source>Add the owner</source>
        <translation>إضافة المالك</translation>
    </message>
    <message>
        <source>Add somebody</source>
        <translation>إضافة موظف</translation>
    </message>
    <message>
        <source>What each role may do</source>
        <translation>صلاحيات كل دور</translation>
    </message>
    <message>
        <source>Anybody can use this till now</source>
        <translation>يمكن لأي شخص استخدام هذا الصندوق الآن</translation>
    </message>
    <message>
        <source>Add yourself as the owner: then everybody signs in by a PIN, and refunds and settings ask for one.</source>
        <translation>أضف نفسك مالكًا: عندها يدخل كل موظف برقمه السري، ويُطلب الرقم السري للاسترداد والإعدادات.</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>DEMO</source>
        <extracomment>In the status strip while the till plays with a simulator and no real money.</extracomment>
        <translation>تجريبي</translation>
    </message>
    <message>
        <source>Switch to Arabic</source>
        <translation>التحويل إلى الإنجليزية</translation>
    </message>
    <message>
        <source>العربية</source>
        <extracomment>The other language&apos;s name in its own script: what a tap switches to.</extracomment>
        <translation>English</translation>
    </message>
    <message>
        <source>Light look</source>
        <translation>مظهر فاتح</translation>
    </message>
    <message>
        <source>Dark look</source>
        <translation>مظهر داكن</translation>
    </message>
    <message>
        <source>%1, staff</source>
        <extracomment>Read aloud: till and operator; a tap opens the staff.</extracomment>
        <translation>%1، الموظفون</translation>
    </message>
</context>
<context>
    <name>Stopped</name>
    <message>
        <source>The till cannot be opened</source>
        <translation>تعذّر فتح الصندوق</translation>
    </message>
    <message>
        <source>A setting has a value it cannot have.</source>
        <translation>أحد الإعدادات له قيمة غير مقبولة.</translation>
    </message>
    <message>
        <source>A setting is missing.</source>
        <translation>أحد الإعدادات ناقص.</translation>
    </message>
    <message>
        <source>The till&apos;s folder cannot be used.</source>
        <translation>تعذّر استخدام مجلد الصندوق.</translation>
    </message>
    <message>
        <source>A settings file cannot be read.</source>
        <translation>تعذّرت قراءة أحد ملفات الإعدادات.</translation>
    </message>
    <message>
        <source>A setting is wrong.</source>
        <translation>أحد الإعدادات خاطئ.</translation>
    </message>
    <message>
        <source>Correct it and try again, or call your IT.</source>
        <translation>صحّحه ثم أعد المحاولة، أو اتصل بقسم التقنية.</translation>
    </message>
    <message>
        <source>Where it stands: %1</source>
        <extracomment>%1 is the file, or the environment variable, that has the wrong setting.</extracomment>
        <translation>مكانه: %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>Story</name>
    <message>
        <source>Keyed in</source>
        <translation>أُدخلت</translation>
    </message>
    <message>
        <source>Sending to Hesabe</source>
        <translation>جارٍ الإرسال إلى حسابي</translation>
    </message>
    <message>
        <source>Hesabe has it</source>
        <translation>وصلت إلى حسابي</translation>
    </message>
    <message>
        <source>Hesabe refused it</source>
        <translation>لم تقبلها حسابي</translation>
    </message>
    <message>
        <source>Could not be sent</source>
        <translation>تعذّر الإرسال</translation>
    </message>
    <message>
        <source>The answer got lost</source>
        <translation>ضاع الرد</translation>
    </message>
    <message>
        <source>Asked: not paid yet</source>
        <translation>سألنا: لم تُدفع بعد</translation>
    </message>
    <message>
        <source>Asked: paid</source>
        <translation>سألنا: مدفوعة</translation>
    </message>
    <message>
        <source>Asked: declined</source>
        <translation>سألنا: مرفوضة</translation>
    </message>
    <message>
        <source>Asked: cancelled</source>
        <translation>سألنا: ملغاة</translation>
    </message>
    <message>
        <source>Asked: expired</source>
        <translation>سألنا: انتهت مهلتها</translation>
    </message>
    <message>
        <source>Asked: Hesabe does not know it</source>
        <translation>سألنا: حسابي لا تعرفها</translation>
    </message>
    <message>
        <source>Asked: two different answers</source>
        <translation>سألنا: ردّان مختلفان</translation>
    </message>
    <message>
        <source>Asked: no clear answer</source>
        <translation>سألنا: لا رد واضح</translation>
    </message>
    <message>
        <source>Asked Hesabe</source>
        <translation>سألنا حسابي</translation>
    </message>
    <message>
        <source>Cancel asked for</source>
        <translation>طُلب الإلغاء</translation>
    </message>
    <message>
        <source>Hesabe would not cancel</source>
        <translation>لم تقبل حسابي الإلغاء</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>معلّقة</translation>
    </message>
    <message>
        <source>Supervisor: paid, by the slip</source>
        <translation>المشرف: مدفوعة حسب القسيمة</translation>
    </message>
    <message>
        <source>Supervisor: not paid</source>
        <translation>المشرف: غير مدفوعة</translation>
    </message>
    <message>
        <source>Supervisor saw the alarm</source>
        <translation>اطّلع المشرف على التنبيه</translation>
    </message>
    <message>
        <source>Cash taken</source>
        <translation>استُلم النقد</translation>
    </message>
    <message>
        <source>Receipt printed, confirmed</source>
        <translation>طُبع الإيصال وتأكد</translation>
    </message>
    <message>
        <source>Receipt sent to the printer</source>
        <translation>أُرسل الإيصال إلى الطابعة</translation>
    </message>
    <message>
        <source>Receipt not printed</source>
        <translation>لم يُطبع الإيصال</translation>
    </message>
    <message>
        <source>Receipt is waiting for the printer</source>
        <translation>الإيصال بانتظار الطابعة</translation>
    </message>
    <message>
        <source>Refund asked for</source>
        <translation>طُلب الاسترداد</translation>
    </message>
    <message>
        <source>Hesabe has the refund</source>
        <translation>وصل الاسترداد إلى حسابي</translation>
    </message>
    <message>
        <source>Refund not done</source>
        <translation>لم يتم الاسترداد</translation>
    </message>
    <message>
        <source>The answer to the refund got lost</source>
        <translation>ضاع الرد على الاسترداد</translation>
    </message>
    <message>
        <source>Drawer opened</source>
        <translation>فُتح الدرج</translation>
    </message>
    <message>
        <source>Hesabe gave the refund</source>
        <translation>وافقت حسابي على الاسترداد</translation>
    </message>
    <message>
        <source>Hesabe rejected the refund</source>
        <translation>رفضت حسابي الاسترداد</translation>
    </message>
    <message>
        <source>Refund taken back</source>
        <translation>أُلغي طلب الاسترداد</translation>
    </message>
</context>
<context>
    <name>StoryPanel</name>
    <message>
        <source>Go on with this sale</source>
        <translation>متابعة هذه العملية</translation>
    </message>
    <message>
        <source>Give money back</source>
        <extracomment>Opens the refund sheet for the chosen sale.</extracomment>
        <translation>استرداد مبلغ</translation>
    </message>
    <message>
        <source>Print a copy</source>
        <translation>طباعة نسخة</translation>
    </message>
    <message>
        <source>Show the receipt</source>
        <translation>عرض الإيصال</translation>
    </message>
    <message>
        <source>To a phone</source>
        <extracomment>Opens a code by which the customer gets the receipt without paper.</extracomment>
        <translation>إلى هاتف</translation>
    </message>
</context>
<context>
    <name>TakeAlong</name>
    <message>
        <source>The customer scans: Hesabe&apos;s page of this link.</source>
        <translation>يمسحه العميل: صفحة هذا الرابط لدى حسابي.</translation>
    </message>
    <message>
        <source>The customer scans: the receipt as text on their phone.</source>
        <translation>يمسحه العميل: الإيصال نصًا على هاتفه.</translation>
    </message>
    <message>
        <source>Scan it with the shop&apos;s phone: a message to %1 opens, ready to send.</source>
        <extracomment>%1 is a phone number.</extracomment>
        <translation>امسحه بهاتف المتجر: تُفتح رسالة إلى %1 جاهزة للإرسال.</translation>
    </message>
    <message>
        <source>The customer scans: WhatsApp opens with the receipt.</source>
        <translation>يمسحه العميل: يُفتح واتساب وفيه الإيصال.</translation>
    </message>
    <message>
        <source>This is not a phone number.</source>
        <translation>هذا ليس رقم هاتف.</translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation>واتساب</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>نص</translation>
    </message>
    <message>
        <source>Hesabe&apos;s page</source>
        <translation>صفحة حسابي</translation>
    </message>
    <message>
        <source>Paid: %1</source>
        <extracomment>A receipt as text; %1 is the amount, as KD 12.750.</extracomment>
        <translation>مدفوع: %1</translation>
    </message>
</context>
<context>
    <name>TakeAlongSheet</name>
    <message>
        <source>Receipt to a phone</source>
        <translation>الإيصال إلى هاتف</translation>
    </message>
    <message>
        <source>QR code of the receipt</source>
        <translation>رمز QR للإيصال</translation>
    </message>
    <message>
        <source>Customer&apos;s phone, if it is known</source>
        <translation>هاتف العميل، إن عُرف</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>How the receipt is taken along</source>
        <translation>طريقة أخذ الإيصال</translation>
    </message>
</context>
<context>
    <name>TileGrid</name>
    <message>
        <source>%1, %2</source>
        <extracomment>Read aloud for an item&apos;s tile; %1 is its name, %2 its price.</extracomment>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>الفئات</translation>
    </message>
</context>
<context>
    <name>Till</name>
    <message>
        <source>Till %1</source>
        <extracomment>In the status strip; %1 is the till&apos;s number.</extracomment>
        <translation>الصندوق %1</translation>
    </message>
    <message>
        <source>Hesabe %1 ms</source>
        <extracomment>In the status strip: Hesabe answered in %1 milliseconds.</extracomment>
        <translation>حسابي %1 م.ث</translation>
    </message>
    <message>
        <source>Hesabe is not answering</source>
        <translation>حسابي لا تستجيب</translation>
    </message>
    <message>
        <source>Hesabe refuses the keys</source>
        <translation>حسابي لا تقبل المفاتيح</translation>
    </message>
    <message>
        <source>Hesabe not asked yet</source>
        <translation>لم نتصل بحسابي بعد</translation>
    </message>
    <message>
        <source>No printer</source>
        <translation>لا توجد طابعة</translation>
    </message>
    <message>
        <source>Printer ready</source>
        <translation>الطابعة جاهزة</translation>
    </message>
    <message>
        <source>Paper is running out</source>
        <translation>الورق على وشك النفاد</translation>
    </message>
    <message>
        <source>Printer has no paper</source>
        <translation>نفد ورق الطابعة</translation>
    </message>
    <message>
        <source>Printer cover is open</source>
        <translation>غطاء الطابعة مفتوح</translation>
    </message>
    <message>
        <source>Printer cutter is stuck</source>
        <translation>قاطعة الطابعة عالقة</translation>
    </message>
    <message>
        <source>Printer is off</source>
        <translation>الطابعة مغلقة</translation>
    </message>
    <message>
        <source>Printer does not say</source>
        <translation>حالة الطابعة غير معروفة</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>Key in an amount first.</source>
        <translation>أدخل المبلغ أولًا.</translation>
    </message>
    <message>
        <source>An amount cannot be below zero.</source>
        <translation>لا يمكن أن يكون المبلغ أقل من صفر.</translation>
    </message>
    <message>
        <source>That is not an amount. Use digits only.</source>
        <translation>هذا ليس مبلغًا. استخدم الأرقام فقط.</translation>
    </message>
    <message>
        <source>A fils is the smallest: three decimals.</source>
        <translation>الفلس أصغر وحدة: ثلاث خانات عشرية.</translation>
    </message>
    <message>
        <source>At most %1 in one sale.</source>
        <translation>الحد الأعلى للعملية الواحدة %1.</translation>
    </message>
    <message>
        <source>That is less than the amount. Key in what you received.</source>
        <translation>هذا أقل من المبلغ. أدخل ما استلمته.</translation>
    </message>
    <message>
        <source>That PIN is not right. Try once more.</source>
        <translation>الرقم السري غير صحيح. حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>A supervisor&apos;s PIN is needed.</source>
        <translation>يلزم الرقم السري للمشرف.</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Wait a minute, then try again.</source>
        <translation>محاولات خاطئة كثيرة. انتظر دقيقة ثم حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>The approval code is missing. It stands on the terminal&apos;s slip.</source>
        <translation>أدخل رقم الموافقة. تجده على قسيمة الجهاز.</translation>
    </message>
    <message>
        <source>An approval code has letters and digits only. Read the slip again.</source>
        <translation>رقم الموافقة حروف وأرقام فقط. اقرأ القسيمة مرة أخرى.</translation>
    </message>
    <message>
        <source>That is not a phone number. Check the digits.</source>
        <translation>هذا ليس رقم هاتف. تأكد من الأرقام.</translation>
    </message>
    <message>
        <source>No terminal is chosen. Choose one above.</source>
        <translation>لم يُختر جهاز. اختر واحدًا من الأعلى.</translation>
    </message>
    <message>
        <source>This setting is fixed by your IT. Ask them.</source>
        <translation>هذا الإعداد مثبّت من قسم التقنية. راجعهم.</translation>
    </message>
    <message>
        <source>Hesabe did not accept the keys. Check them in the settings.</source>
        <translation>لم تقبل حسابي المفاتيح. راجعها في الإعدادات.</translation>
    </message>
    <message>
        <source>That is more than is left. Key in less.</source>
        <translation>هذا أكثر من المتبقي. أدخل مبلغًا أقل.</translation>
    </message>
    <message>
        <source>Some of it was given back meanwhile. Look again at what is left.</source>
        <translation>استُرد جزء منه في هذه الأثناء. راجع المتبقي مرة أخرى.</translation>
    </message>
    <message>
        <source>An earlier refund is not settled yet. Do not ask again.</source>
        <translation>لم يُحسم استرداد سابق بعد. لا تطلبه مرة أخرى.</translation>
    </message>
    <message>
        <source>The disk is full, so no sale can be recorded. Free some space.</source>
        <translation>القرص ممتلئ ولا يمكن تسجيل أي عملية. أفرغ مساحة.</translation>
    </message>
    <message>
        <source>It was sent with another merchant&apos;s keys. Only with those can it be asked about.</source>
        <translation>أُرسلت بمفاتيح تاجر آخر، ولا يُسأل عنها إلا بها.</translation>
    </message>
    <message>
        <source>No printer is set. Choose one in the settings.</source>
        <translation>لم تُحدَّد طابعة. اختر واحدة من الإعدادات.</translation>
    </message>
    <message>
        <source>Hesabe has nothing left to cancel there. Check now to see what became of it.</source>
        <translation>لم يبق لدى حسابي ما يُلغى. اضغط «التحقق الآن» لتعرف ما حدث.</translation>
    </message>
    <message>
        <source>Hesabe cannot cancel this. Cancel it on the terminal itself.</source>
        <translation>لا تستطيع حسابي إلغاء هذه العملية. ألغِها من الجهاز نفسه.</translation>
    </message>
    <message>
        <source>The till is open in another window. Use that one.</source>
        <translation>الصندوق مفتوح في نافذة أخرى. استخدم تلك النافذة.</translation>
    </message>
    <message>
        <source>Nothing stands on the terminal just now.</source>
        <translation>لا شيء على الجهاز الآن.</translation>
    </message>
    <message>
        <source>The customer&apos;s display does not answer. Check its cable.</source>
        <translation>شاشة العميل لا تستجيب. تأكد من توصيلها.</translation>
    </message>
    <message>
        <source>Something went wrong in this till. Its log has the details.</source>
        <translation>حدث خلل في هذا الصندوق. التفاصيل في سجل الأعطال.</translation>
    </message>
    <message>
        <source>This needs a supervisor. Call one.</source>
        <translation>يلزم المشرف. نادِه.</translation>
    </message>
    <message>
        <source>That cannot be right. Check it and try again.</source>
        <translation>هذا غير صحيح. راجعه وحاول مرة أخرى.</translation>
    </message>
    <message>
        <source>Hesabe did not accept it. Nothing was taken.</source>
        <translation>لم تقبله حسابي. لم يُخصم شيء.</translation>
    </message>
    <message>
        <source>The answer got lost. Check before charging again.</source>
        <translation>ضاع الرد. تحقق قبل أن تحصّل مرة أخرى.</translation>
    </message>
    <message>
        <source>Hesabe cannot be reached. Check the network, then try again.</source>
        <translation>تعذّر الوصول إلى حسابي. تأكد من الشبكة ثم حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>The journal cannot be written, so nothing was sent.</source>
        <translation>تعذّرت الكتابة في دفتر العمليات، فلم يُرسل شيء.</translation>
    </message>
    <message>
        <source>A device did not answer. The payment is not affected.</source>
        <translation>أحد الملحقات لم يستجب. الدفع لم يتأثر.</translation>
    </message>
    <message>
        <source>That is no enrolment, or part of it is missing. Scan it again.</source>
        <translation>هذا ليس رمز تسجيل أو أن جزءًا منه ناقص. امسحه مرة أخرى.</translation>
    </message>
    <message>
        <source>That enrolment needs a later version of this program. Update first.</source>
        <translation>هذا التسجيل يحتاج إصدارًا أحدث من البرنامج. حدّث البرنامج أولًا.</translation>
    </message>
    <message>
        <source>The code has 12 letters and digits. Type it as it was given to you.</source>
        <translation>الرمز مكوّن من 12 حرفًا ورقمًا. اكتبه كما أُعطي لك.</translation>
    </message>
    <message>
        <source>This code does not open that enrolment. Type it again, or ask your IT.</source>
        <translation>هذا الرمز لا يفتح ذلك التسجيل. اكتبه مرة أخرى أو اسأل قسم التقنية.</translation>
    </message>
    <message>
        <source>That enrolment is out of date. Ask your IT for a new one.</source>
        <translation>انتهت صلاحية هذا التسجيل. اطلب واحدًا جديدًا من قسم التقنية.</translation>
    </message>
    <message>
        <source>This till was enrolled with it already. Ask your IT for a new one.</source>
        <translation>سُجّل هذا الصندوق به من قبل. اطلب واحدًا جديدًا من قسم التقنية.</translation>
    </message>
    <message>
        <source>The two PINs are not the same. Type both again.</source>
        <translation>الرقمان السريان غير متطابقين. اكتبهما من جديد.</translation>
    </message>
    <message>
        <source>A PIN has 4 to 12 digits.</source>
        <translation>الرقم السري من 4 إلى 12 خانة.</translation>
    </message>
    <message>
        <source>That PIN is easy to guess. Not 1111, not 1234.</source>
        <translation>هذا الرقم سهل التخمين. لا تستخدم 1111 أو 1234.</translation>
    </message>
    <message>
        <source>Choose another PIN: that one cannot be used.</source>
        <translation>اختر رقمًا سريًا آخر، فهذا لا يمكن استخدامه.</translation>
    </message>
    <message>
        <source>Type a name of at most 40 letters.</source>
        <translation>اكتب اسمًا لا يزيد على 40 حرفًا.</translation>
    </message>
    <message>
        <source>Somebody on the staff has that name already.</source>
        <translation>يوجد موظف بهذا الاسم.</translation>
    </message>
    <message>
        <source>There must be an owner. Name another one first.</source>
        <translation>لا بد من مالك. عيّن مالكًا آخر أولًا.</translation>
    </message>
    <message>
        <source>That is not an e-mail address. Check it.</source>
        <translation>هذا ليس بريدًا إلكترونيًا. تأكد منه.</translation>
    </message>
    <message>
        <source>Give it a title that customers understand.</source>
        <translation>ضع عنوانًا يفهمه العملاء.</translation>
    </message>
    <message>
        <source>The least is more than the most. Swap them.</source>
        <translation>الحد الأدنى أكبر من الأعلى. بدّلهما.</translation>
    </message>
    <message>
        <source>Divide it into 1 to 100 parts.</source>
        <translation>قسّمها على عدد من الحصص بين 1 و100.</translation>
    </message>
    <message>
        <source>A part would be nothing. Take fewer parts, or a larger amount.</source>
        <translation>ستكون إحدى الحصص صفرًا. قلّل الحصص أو زد المبلغ.</translation>
    </message>
    <message>
        <source>The parts do not add up to the amount yet. The preview says what is left.</source>
        <translation>الحصص لا تساوي المبلغ بعد. المعاينة تبيّن الباقي.</translation>
    </message>
    <message>
        <source>The shares do not add up to 100 per cent yet. The preview says what is left.</source>
        <translation>النسب لا تساوي 100 بالمئة بعد. المعاينة تبيّن الباقي.</translation>
    </message>
    <message>
        <source>Each item needs a name and a quantity from 1.</source>
        <translation>يلزم لكل بند اسم وكمية من 1 فأكثر.</translation>
    </message>
    <message>
        <source>An earlier one like it is not known yet. Look for it in the list first.</source>
        <translation>فاتورة سابقة مثلها لم يُعرف مصيرها بعد. ابحث عنها في القائمة أولًا.</translation>
    </message>
    <message>
        <source>An earlier one of that title is not known yet. Look for it in the list first.</source>
        <translation>فاتورة سابقة بهذا العنوان لم يُعرف مصيرها بعد. ابحث عنها في القائمة أولًا.</translation>
    </message>
    <message>
        <source>No supervisor has a PIN here yet. Your IT can close this till from afar.</source>
        <translation>لا يوجد مشرف له رقم سري هنا بعد. يستطيع قسم التقنية إغلاق هذا الصندوق عن بعد.</translation>
    </message>
    <message>
        <source>Say why the money is given back.</source>
        <translation>اذكر سبب الاسترداد.</translation>
    </message>
    <message>
        <source>Your IT has fixed this setting. Only they can change it.</source>
        <translation>ثبّت قسم التقنية هذا الإعداد، ولا يغيّره سواه.</translation>
    </message>
    <message>
        <source>Your IT does not let this till use that terminal. Choose another one.</source>
        <translation>لا يسمح قسم التقنية لهذا الصندوق باستخدام جهاز الدفع هذا. اختر غيره.</translation>
    </message>
    <message>
        <source>the amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>the least amount</source>
        <translation>أقل مبلغ</translation>
    </message>
    <message>
        <source>the most amount</source>
        <translation>أعلى مبلغ</translation>
    </message>
    <message>
        <source>the name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>the phone number</source>
        <translation>رقم الهاتف</translation>
    </message>
    <message>
        <source>the e-mail address</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>the last day</source>
        <translation>آخر يوم</translation>
    </message>
    <message>
        <source>the title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>the description</source>
        <translation>الوصف</translation>
    </message>
    <message>
        <source>Hesabe did not accept %1. Check it and try again.</source>
        <extracomment>%1 is what was not accepted, as &quot;the phone number, the e-mail address&quot;.</extracomment>
        <translation>لم تقبل حسابي %1. راجع ذلك وحاول مرة أخرى.</translation>
    </message>
    <message>
        <source>It was sent, but cannot be recorded. Free some space: the till goes on asking.</source>
        <translation>أُرسلت العملية لكن تعذّر تسجيلها. أفرغ مساحة على القرص، والصندوق يواصل السؤال.</translation>
    </message>
    <message>
        <source>The disk takes no writing, so no sale can be recorded. Call your IT.</source>
        <translation>القرص لا يقبل الكتابة فلا يمكن تسجيل أي عملية. اتصل بقسم التقنية.</translation>
    </message>
    <message>
        <source>The sales record was damaged. It is kept, and a new one goes on. Call support.</source>
        <translation>تلف دفتر العمليات. حُفظ كما هو وبدأ دفتر جديد لمتابعة البيع. اتصل بالدعم.</translation>
    </message>
    <message>
        <source>The sales record&apos;s copy cannot be written. Free some space, or call your IT.</source>
        <translation>تعذّرت كتابة النسخة الاحتياطية لدفتر العمليات. أفرغ مساحة أو اتصل بقسم التقنية.</translation>
    </message>
    <message>
        <source>A later version wrote the sales record. Install that version again.</source>
        <translation>دفتر العمليات كتبه إصدار أحدث. ثبّت ذلك الإصدار من جديد.</translation>
    </message>
    <message>
        <source>That terminal still holds a sale: see Parked. Take cash or another terminal.</source>
        <translation>ما زالت عملية على جهاز الدفع هذا: انظر «المعلّقات». خذ نقدًا أو استخدم جهازًا آخر.</translation>
    </message>
    <message>
        <source>That is no picture the till can read. Choose a JPEG or PNG file.</source>
        <translation>ليست هذه صورة يستطيع الصندوق قراءتها. اختر ملف JPEG أو PNG.</translation>
    </message>
    <message>
        <source>That picture is too large: at most 20 MB. Choose a smaller one.</source>
        <translation>هذه الصورة كبيرة جدًا: 20 ميغابايت على الأكثر. اختر أصغر منها.</translation>
    </message>
    <message>
        <source>Tap a reason, or write one.</source>
        <translation>اضغط على سبب، أو اكتب واحدًا.</translation>
    </message>
    <message>
        <source>That comma may mean thousands or fils. Write it with a point, as 1.250.</source>
        <translation>قد تعني هذه الفاصلة الآلاف أو الفلوس. اكتب المبلغ بنقطة، مثل 1.250.</translation>
    </message>
    <message>
        <source>That needs another setting first. Nothing was changed.</source>
        <translation>يتطلب ذلك إعدادًا آخر أولًا. لم يتغير شيء.</translation>
    </message>
</context>
<context>
    <name>UnsureView</name>
    <message>
        <source>Check now</source>
        <translation>التحقق الآن</translation>
    </message>
    <message>
        <source>Paid: I have the slip</source>
        <translation>مدفوعة: القسيمة معي</translation>
    </message>
    <message>
        <source>Park and go on</source>
        <translation>تعليق ومتابعة</translation>
    </message>
    <message>
        <source>Not paid</source>
        <translation>غير مدفوعة</translation>
    </message>
    <message>
        <source>Cancel this sale</source>
        <translation>إلغاء العملية</translation>
    </message>
    <message>
        <source>Next customer</source>
        <extracomment>Leaves the sale as it is: Hesabe is asked about it while others are served.</extracomment>
        <translation>العميل التالي</translation>
    </message>
</context>
<context>
    <name>UpkeepPlaces</name>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>المساعدة</translation>
    </message>
</context>
<context>
    <name>UploadBar</name>
    <message>
        <source>Stopping</source>
        <translation>جارٍ الإيقاف</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>All of it has left</source>
        <translation>خرج الملف كله</translation>
    </message>
</context>
<context>
    <name>VirtualPrinter</name>
    <message>
        <source>Printer (demo)</source>
        <translation>الطابعة (تجريبي)</translation>
    </message>
    <message>
        <source>Printed slip</source>
        <translation>قسيمة مطبوعة</translation>
    </message>
    <message>
        <source>Receipts come out here</source>
        <translation>تخرج الإيصالات هنا</translation>
    </message>
    <message>
        <source>Printer trouble</source>
        <translation>أعطال الطابعة</translation>
    </message>
    <message>
        <source>No paper</source>
        <translation>لا ورق</translation>
    </message>
    <message>
        <source>Cover open</source>
        <translation>الغطاء مفتوح</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>مغلقة</translation>
    </message>
    <message>
        <source>How Hesabe behaves</source>
        <translation>سلوك حسابي</translation>
    </message>
</context>
<context>
    <name>VirtualTerminal</name>
    <message>
        <source>Card terminal (demo)</source>
        <translation>جهاز الدفع (تجريبي)</translation>
    </message>
    <message>
        <source>Tap: approve</source>
        <extracomment>The customer taps the card and the bank approves.</extracomment>
        <translation>تقريب: قبول</translation>
    </message>
    <message>
        <source>Tap: decline</source>
        <translation>تقريب: رفض</translation>
    </message>
    <message>
        <source>Wrong PIN</source>
        <translation>رقم سري خاطئ</translation>
    </message>
    <message>
        <source>Walk away</source>
        <translation>مغادرة</translation>
    </message>
    <message>
        <source>Pay late</source>
        <translation>دفع متأخر</translation>
    </message>
</context>
<context>
    <name>WaitingSheet</name>
    <message>
        <source>You can close all the same. They stay in the tray and the till keeps asking about them; what is paid later counts in the shift in which it is paid. They stand on top of the Z report.</source>
        <translation>يمكنك الإغلاق رغم ذلك. تبقى في «المعلّقات» ويواصل الصندوق السؤال عنها؛ وما يُدفع لاحقًا يُحتسب في الوردية التي دُفع فيها. وتظهر في أعلى تقرير Z.</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>ليس الآن</translation>
    </message>
    <message>
        <source>Count the drawer</source>
        <translation>عدّ الدرج</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>KD %1</source>
        <extracomment>An amount with its currency; %1 is the number, already kept left to right.</extracomment>
        <translation>%1 د.ك</translation>
    </message>
    <message>
        <source>KD</source>
        <extracomment>The Kuwaiti dinar, short, beside a large amount.</extracomment>
        <translation>د.ك</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>أمس</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Between the parts of a list, as in &quot;the name, the phone number&quot;.</extracomment>
        <translation>، </translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>لم تُرسل</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>بالانتظار</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>غير مؤكدة</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>قيد الإلغاء</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>مدفوعة</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>مرفوضة</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>ملغاة</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>انتهت مهلتها</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>لم تُقبل</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>معلّقة</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>بطاقة</translation>
    </message>
    <message>
        <source>Payment link</source>
        <translation>رابط دفع</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>نقدًا</translation>
    </message>
    <message>
        <source>change %1</source>
        <extracomment>Beside a cash sale in a list; %1 is the money handed back.</extracomment>
        <translation>الباقي %1</translation>
    </message>
    <message>
        <source>Printed again, marked COPY</source>
        <extracomment>COPY is what stands on the paper.</extracomment>
        <translation>طُبع مرة أخرى وعليه علامة «نسخة»</translation>
    </message>
    <message>
        <source>Receipt printed, confirmed by the printer</source>
        <translation>طُبع الإيصال وأكدته الطابعة</translation>
    </message>
    <message>
        <source>Receipt marked COPY sent to the printer</source>
        <extracomment>The printer did not say that paper came out.</extracomment>
        <translation>أُرسل الإيصال إلى الطابعة وعليه علامة «نسخة»</translation>
    </message>
    <message>
        <source>Receipt sent to the printer</source>
        <extracomment>The printer did not say that paper came out.</extracomment>
        <translation>أُرسل الإيصال إلى الطابعة</translation>
    </message>
    <message>
        <source>Receipt is waiting for the printer</source>
        <translation>الإيصال بانتظار الطابعة</translation>
    </message>
    <message>
        <source>Not printed: switch the printer on and check its cable, then print again</source>
        <translation>لم يُطبع: شغّل الطابعة وافحص توصيلها ثم اطبع مرة أخرى</translation>
    </message>
    <message>
        <source>Not printed: put in paper, then print again</source>
        <translation>لم يُطبع: ضع ورقًا ثم اطبع مرة أخرى</translation>
    </message>
    <message>
        <source>Not printed: close the printer&apos;s cover, then print again</source>
        <translation>لم يُطبع: أغلق غطاء الطابعة ثم اطبع مرة أخرى</translation>
    </message>
    <message>
        <source>Not printed: clear the cutter, then print again</source>
        <translation>لم يُطبع: حرّر القاطعة ثم اطبع مرة أخرى</translation>
    </message>
    <message>
        <source>Not printed: another program is using the printer. Close it, then print again</source>
        <translation>لم يُطبع: برنامج آخر يستخدم الطابعة. أغلقه ثم اطبع مرة أخرى</translation>
    </message>
    <message>
        <source>Not printed: this till may not use the printer. Ask your IT</source>
        <translation>لم يُطبع: لا يُسمح لهذا الصندوق باستخدام الطابعة. راجع قسم التقنية</translation>
    </message>
    <message>
        <source>Not printed: what answers there is no printer. Choose it in the settings</source>
        <translation>لم يُطبع: ما يرد هناك ليس طابعة. اخترها من الإعدادات</translation>
    </message>
    <message>
        <source>Not printed: no printer is set. Choose one in the settings</source>
        <translation>لم يُطبع: لم تُحدَّد طابعة. اختر واحدة من الإعدادات</translation>
    </message>
    <message>
        <source>The printer stopped in the middle. Look at the paper before you print again</source>
        <translation>توقفت الطابعة في منتصف الإيصال. انظر إلى الورقة قبل أن تطبع مرة أخرى</translation>
    </message>
    <message>
        <source>Not printed: look at the printer, then print again</source>
        <translation>لم يُطبع: افحص الطابعة ثم اطبع مرة أخرى</translation>
    </message>
    <message>
        <source>The printer still has no paper.</source>
        <translation>ما زالت الطابعة بلا ورق.</translation>
    </message>
    <message>
        <source>The printer&apos;s cover is still open.</source>
        <translation>غطاء الطابعة ما زال مفتوحًا.</translation>
    </message>
    <message>
        <source>The cutter is still stuck.</source>
        <translation>القاطعة ما زالت عالقة.</translation>
    </message>
    <message>
        <source>The printer cannot go on yet. Look at its lamps.</source>
        <translation>لا تستطيع الطابعة المتابعة بعد. انظر إلى مصابيحها.</translation>
    </message>
    <message>
        <source>Not printed: another receipt still waits half printed. Settle that one first</source>
        <translation>لم يُطبع: ما زال إيصال آخر نصف مطبوع. أنهِه أولًا</translation>
    </message>
    <message>
        <source>The rest of the receipt was left out</source>
        <translation>تُركت بقية الإيصال</translation>
    </message>
    <message>
        <source>Not printed: switch the printer off and on, then print again</source>
        <translation>لم يُطبع: أطفئ الطابعة وشغّلها ثم اطبع مجددًا</translation>
    </message>
    <message>
        <source>Kept: %1</source>
        <extracomment>A setting was changed; %1 is its name.</extracomment>
        <translation>حُفظ: %1</translation>
    </message>
    <message>
        <source>The till stopped over the receipt. Look whether it came out, or print again</source>
        <translation>توقّف الصندوق أثناء طباعة الإيصال. انظر هل خرج، أو اطبعه مرة أخرى</translation>
    </message>
</context>
</TS>
