<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="th">
 <context>
  <name>BudgetLineForm</name>
  <message>
   <source>รายการ</source>
   <translation>Record</translation>
  </message>
  <message>
   <source>หมายเหตุ</source>
   <translation>Note</translation>
  </message>
  <message>
   <source>แผนและผลรายไตรมาส</source>
   <translation>Plan and actual by quarter</translation>
  </message>
 </context>
 <context>
  <name>ComplaintForm</name>
  <message>
   <source>การรับเรื่อง</source>
   <translation>Receiving</translation>
  </message>
  <message>
   <source>ข้อมูลภายใน ไม่พิมพ์และไม่เผยแพร่</source>
   <translation>Internal; not printed, not published</translation>
  </message>
  <message>
   <source>ผลการดำเนินการ</source>
   <translation>Results</translation>
  </message>
 </context>
 <context>
  <name>ContactChannelForm</name>
  <message>
   <source>การดูแล</source>
   <translation>Upkeep</translation>
  </message>
  <message>
   <source>ช่องทาง</source>
   <translation>Channel</translation>
  </message>
 </context>
 <context>
  <name>CountForm</name>
  <message>
   <source>สถิติ</source>
   <translation>Statistics</translation>
  </message>
 </context>
 <context>
  <name>CultureActivityForm</name>
  <message>
   <source>กิจกรรม</source>
   <translation>Activity</translation>
  </message>
  <message>
   <source>ภาพ</source>
   <translation>Picture</translation>
  </message>
  <message>
   <source>ภายในสำนักงาน</source>
   <translation>Within the office</translation>
  </message>
 </context>
 <context>
  <name>DayEntry</name>
  <message>
   <source>กรอกรายวัน</source>
   <translation>By days</translation>
  </message>
  <message>
   <source>บันทึก</source>
   <translation>Save</translation>
  </message>
  <message>
   <source>เดือนนี้กรอกครบแล้ว</source>
   <translation>All of this month is entered</translation>
  </message>
  <message>
   <source>ไม่เปลี่ยนแปลง</source>
   <translation>Unchanged</translation>
  </message>
 </context>
 <context>
  <name>GiftForm</name>
  <message>
   <source>การดำเนินการ</source>
   <translation>Handling</translation>
  </message>
  <message>
   <source>ของขวัญหรือของกำนัล</source>
   <translation>Gift or souvenir</translation>
  </message>
  <message>
   <source>ความเห็นและผลการพิจารณา</source>
   <translation>Opinion and decision</translation>
  </message>
  <message>
   <source>ผู้รายงาน</source>
   <translation>Reporter</translation>
  </message>
  <message>
   <source>ผู้ให้และการรับ</source>
   <translation>Giver and receipt</translation>
  </message>
 </context>
 <context>
  <name>History</name>
  <message>
   <source>ก่อน</source>
   <translation>Before</translation>
  </message>
  <message>
   <source>ประวัติของรายการ</source>
   <translation>History of the record</translation>
  </message>
  <message>
   <source>ปิด</source>
   <translation>Close</translation>
  </message>
  <message>
   <source>หลัง</source>
   <translation>After</translation>
  </message>
  <message>
   <source>เมื่อ / ช่อง</source>
   <translation>When / field</translation>
  </message>
 </context>
 <context>
  <name>IssuePaper</name>
  <message>
   <source>ยังไม่ออก</source>
   <translation>Not issued</translation>
  </message>
  <message>
   <source>ลงวันที่</source>
   <translation>Dated</translation>
  </message>
  <message>
   <source>ออกเอกสาร</source>
   <translation>Issue</translation>
  </message>
  <message>
   <source>เลขที่</source>
   <translation>Number</translation>
  </message>
  <message>
   <source>เหตุผลที่แก้ไข</source>
   <translation>Why it is corrected</translation>
  </message>
 </context>
 <context>
  <name>IssuedPapers</name>
  <message>
   <source>ปิด</source>
   <translation>Close</translation>
  </message>
  <message>
   <source>พิมพ์ซ้ำเป็นแฟ้ม</source>
   <translation>Print again to file</translation>
  </message>
  <message>
   <source>ยกเลิกเอกสาร</source>
   <translation>Cancel the paper</translation>
  </message>
  <message>
   <source>ยืนยันการยกเลิก</source>
   <translation>Confirm cancelling</translation>
  </message>
  <message>
   <source>หนังสือบอกตัวเลขเดิมและที่แก้ไขเป็น พร้อมพิมพ์หรือออกเลข</source>
   <translation>The letter that tells each figure before and after, ready to be printed or issued</translation>
  </message>
  <message>
   <source>หนังสือแจ้งการแก้ไข</source>
   <translation>Letter of what changed</translation>
  </message>
  <message>
   <source>ออกฉบับแก้ไข</source>
   <translation>Issue a corrected edition</translation>
  </message>
  <message>
   <source>เช่น ลงวันที่ผิด</source>
   <translation>e.g. ลงวันที่ผิด (wrong date)</translation>
  </message>
  <message>
   <source>เหตุผลที่ยกเลิก</source>
   <translation>Reason for cancelling</translation>
  </message>
  <message>
   <source>เอกสารที่ออกแล้ว</source>
   <translation>Issued papers</translation>
  </message>
 </context>
 <context>
  <name>MainWindow</name>
  <message>
   <source>ค้นหา (Ctrl+F)</source>
   <translation>Find (Ctrl+F)</translation>
  </message>
  <message>
   <source>ค้นหาทุกทะเบียน</source>
   <translation>Find in all registers</translation>
  </message>
  <message>
   <source>ทำซ้ำ</source>
   <translation>Redo</translation>
  </message>
  <message>
   <source>ประวัติการทำงาน</source>
   <translation>What was done</translation>
  </message>
  <message>
   <source>ประวัติการทำงาน (Ctrl+H)</source>
   <translation>What was done (Ctrl+H)</translation>
  </message>
  <message>
   <source>สถานะการบันทึก</source>
   <translation>State of saving</translation>
  </message>
  <message>
   <source>สร้างสำนักงานของเรา</source>
   <translation>Make our own office</translation>
  </message>
  <message>
   <source>สำนักงานตัวอย่าง ข้อมูลทั้งหมดสมมุติขึ้นเพื่อทดลองใช้ เอกสารทุกฉบับมีคำว่า ตัวอย่าง</source>
   <translation>Sample office: all data are made up for trying out; every paper bears the word ตัวอย่าง (sample)</translation>
  </message>
  <message>
   <source>เลิกทำ</source>
   <translation>Undo</translation>
  </message>
  <message>
   <source>โคกตูม</source>
   <translation>Khoktoom</translation>
  </message>
 </context>
 <context>
  <name>MeasureForm</name>
  <message>
   <source>การดำเนินการ</source>
   <translation>Handling</translation>
  </message>
  <message>
   <source>ผลและผลลัพธ์</source>
   <translation>Results and outcomes</translation>
  </message>
  <message>
   <source>มาตรการ</source>
   <translation>Measure</translation>
  </message>
  <message>
   <source>หลักฐาน</source>
   <translation>Evidence</translation>
  </message>
 </context>
 <context>
  <name>OfficeDetails</name>
  <message>
   <source>จังหวัด</source>
   <translation>Province</translation>
  </message>
  <message>
   <source>ชื่อที่ไม่ให้ตัดกลางคำ</source>
   <translation>Names never cut at a line's end</translation>
  </message>
  <message>
   <source>ชื่อสำนักงาน</source>
   <translation>Name of the office</translation>
  </message>
  <message>
   <source>ชื่อหมู่บ้าน ถนน หรือบุคคลที่ต้องอยู่บรรทัดเดียวกันเสมอ บรรทัดละชื่อ</source>
   <translation>Villages, roads or persons that must stay on one line, one name per line</translation>
  </message>
  <message>
   <source>ที่อยู่</source>
   <translation>Address</translation>
  </message>
  <message>
   <source>ประเภท</source>
   <translation>Kind</translation>
  </message>
  <message>
   <source>รหัสหน่วยงานในระบบ e-GP</source>
   <translation>Agency code in e-GP</translation>
  </message>
  <message>
   <source>อำเภอ</source>
   <translation>District</translation>
  </message>
  <message>
   <source>เช่น 5160102</source>
   <translation>e.g. 5160102</translation>
  </message>
  <message>
   <source>เช่น www.khoktoom.go.th</source>
   <translation>e.g. www.khoktoom.go.th</translation>
  </message>
  <message>
   <source>เช่น ลพบุรี</source>
   <translation>e.g. ลพบุรี</translation>
  </message>
  <message>
   <source>เช่น เทศบาลตำบลโคกตูม</source>
   <translation>e.g. เทศบาลตำบลโคกตูม</translation>
  </message>
  <message>
   <source>เช่น เมืองลพบุรี</source>
   <translation>e.g. เมืองลพบุรี</translation>
  </message>
  <message>
   <source>เว็บไซต์</source>
   <translation>Website</translation>
  </message>
 </context>
 <context>
  <name>OfficeLetterhead</name>
  <message>
   <source>กระดาษตราครุฑสำเร็จรูป</source>
   <translation>Paper with the Garuda printed on it</translation>
  </message>
  <message>
   <source>กระดาษเปล่า พิมพ์ตราของสำนักงานจากภาพ</source>
   <translation>Blank paper; the office's emblem is printed from its image</translation>
  </message>
  <message>
   <source>ตราของสำนักงาน</source>
   <translation>Office's emblem</translation>
  </message>
  <message>
   <source>ภาพ PNG, JPEG หรือ SVG ของสำนักงานเอง ขนาดไม่เกิน 5 เมกะไบต์</source>
   <translation>The office's own PNG, JPEG or SVG picture of at most 5 megabytes</translation>
  </message>
  <message>
   <source>เลือกภาพ</source>
   <translation>Choose a picture</translation>
  </message>
  <message>
   <source>เอาภาพออก</source>
   <translation>Remove the picture</translation>
  </message>
  <message>
   <source>โปรแกรมเว้นที่ตราครุฑไว้พอดี ใส่กระดาษที่มีตราครุฑพิมพ์อยู่แล้วในเครื่องพิมพ์ โปรแกรมไม่มีภาพตราครุฑให้</source>
   <translation>The program leaves room for the Garuda; put paper with the Garuda printed on it into the printer. The program has no picture of the Garuda.</translation>
  </message>
 </context>
 <context>
  <name>PapersPage</name>
  <message>
   <source>ขนาดกระดาษ</source>
   <translation>Paper size</translation>
  </message>
  <message>
   <source>ขยาย</source>
   <translation>Zoom in</translation>
  </message>
  <message>
   <source>ขยาย (Ctrl++)</source>
   <translation>Zoom in (Ctrl++)</translation>
  </message>
  <message>
   <source>งวด</source>
   <translation>Period</translation>
  </message>
  <message>
   <source>ตัวเลข</source>
   <translation>Figures</translation>
  </message>
  <message>
   <source>พอดีความกว้าง</source>
   <translation>Fit width</translation>
  </message>
  <message>
   <source>พอดีความกว้าง (Ctrl+0)</source>
   <translation>Fit width (Ctrl+0)</translation>
  </message>
  <message>
   <source>พิมพ์คำว่า ร่าง</source>
   <translation>Print the word ร่าง (draft)</translation>
  </message>
  <message>
   <source>ย่อ</source>
   <translation>Zoom out</translation>
  </message>
  <message>
   <source>ย่อ (Ctrl+-)</source>
   <translation>Zoom out (Ctrl+-)</translation>
  </message>
  <message>
   <source>รายการ</source>
   <translation>Record</translation>
  </message>
  <message>
   <source>วันที่ของเอกสาร</source>
   <translation>Date of the paper</translation>
  </message>
  <message>
   <source>แสดงเลขผู้เสียภาษี</source>
   <translation>Show tax IDs</translation>
  </message>
 </context>
 <context>
  <name>PlanItemForm</name>
  <message>
   <source>การเปลี่ยนแปลงแผน</source>
   <translation>Changes of the plan</translation>
  </message>
  <message>
   <source>การเผยแพร่</source>
   <translation>Publication</translation>
  </message>
  <message>
   <source>รายการในแผน</source>
   <translation>Item of the plan</translation>
  </message>
 </context>
 <context>
  <name>PublicationForm</name>
  <message>
   <source>การเผยแพร่</source>
   <translation>Publication</translation>
  </message>
  <message>
   <source>หลักฐาน ITA</source>
   <translation>ITA evidence</translation>
  </message>
  <message>
   <source>อื่น ๆ</source>
   <translation>Other</translation>
  </message>
  <message>
   <source>เรื่องที่เผยแพร่</source>
   <translation>What is published</translation>
  </message>
 </context>
 <context>
  <name>PurchaseForm</name>
  <message>
   <source>งานที่จัดซื้อหรือจัดจ้าง</source>
   <translation>What is bought or hired</translation>
  </message>
  <message>
   <source>ผลการคัดเลือก</source>
   <translation>Selection</translation>
  </message>
  <message>
   <source>สัญญาหรือใบสั่ง</source>
   <translation>Contract or order</translation>
  </message>
  <message>
   <source>หลังทำสัญญา</source>
   <translation>After the contract</translation>
  </message>
  <message>
   <source>แผนและระบบ e-GP</source>
   <translation>Plan and e-GP</translation>
  </message>
 </context>
 <context>
  <name>ResponseForm</name>
  <message>
   <source>การตอบ</source>
   <translation>Answering</translation>
  </message>
  <message>
   <source>ข้อเสนอแนะ</source>
   <translation>Suggestions</translation>
  </message>
  <message>
   <source>คำตอบ</source>
   <translation>Answers</translation>
  </message>
  <message>
   <source>ผู้ตอบ</source>
   <translation>Respondent</translation>
  </message>
 </context>
 <context>
  <name>RestoreDialog</name>
  <message>
   <source>กู้คืนจากสำเนาสำรอง</source>
   <translation>Restore from a backup</translation>
  </message>
  <message>
   <source>กู้คืนสำเนานี้</source>
   <translation>Restore this copy</translation>
  </message>
  <message>
   <source>ยกเลิก</source>
   <translation>Cancel</translation>
  </message>
  <message>
   <source>สำเนาสำรอง</source>
   <translation>Backups</translation>
  </message>
  <message>
   <source>เลือกแฟ้มอื่น</source>
   <translation>Choose another file</translation>
  </message>
 </context>
 <context>
  <name>ServiceForm</name>
  <message>
   <source>งานบริการ</source>
   <translation>Services</translation>
  </message>
  <message>
   <source>ช่วงเวลาที่ให้บริการ</source>
   <translation>Hours of service</translation>
  </message>
  <message>
   <source>สำหรับคู่มือประชาชน</source>
   <translation>For the citizens' guide</translation>
  </message>
 </context>
 <context>
  <name>SettingsPage</name>
  <message>
   <source>ขนาดตัวอักษร</source>
   <translation>Type size</translation>
  </message>
  <message>
   <source>ชื่อผู้ใช้เครื่องนี้</source>
   <translation>Your name on this computer</translation>
  </message>
  <message>
   <source>ตามระบบ</source>
   <translation>As the system</translation>
  </message>
  <message>
   <source>ภาษา · Language</source>
   <translation>ภาษา · Language</translation>
  </message>
  <message>
   <source>มีผลเมื่อเปิดโปรแกรมครั้งต่อไป จอเล็กเลื่อนดูส่วนที่เหลือได้</source>
   <translation>Takes effect when the program is next opened; a small screen scrolls to the rest</translation>
  </message>
  <message>
   <source>มืด</source>
   <translation>Dark</translation>
  </message>
  <message>
   <source>สว่าง</source>
   <translation>Light</translation>
  </message>
  <message>
   <source>สัญญาอนุญาต MIT · ตัวอักษร Sarabun (OFL) และ Laksaman (GPL พร้อมข้อยกเว้นสำหรับเอกสาร) · ไอคอน Lucide (ISC) · รายการคำ PyThaiNLP (CC0) · โปรแกรมไม่ส่งข้อมูลออกจากเครื่อง</source>
   <translation>MIT licence · Sarabun (OFL) and Laksaman (GPL with an exception for documents) faces · Lucide icons (ISC) · PyThaiNLP word list (CC0) · the program sends nothing out of this computer</translation>
  </message>
  <message>
   <source>หน้าตา</source>
   <translation>Look</translation>
  </message>
  <message>
   <source>เกี่ยวกับโปรแกรม</source>
   <translation>About the program</translation>
  </message>
  <message>
   <source>เก็บไว้ในประวัติของทุกรายการที่แก้ไข เพื่อให้รู้ว่าใครเปลี่ยนอะไรเมื่อใด มีผลเมื่อเปิดแฟ้มครั้งต่อไป</source>
   <translation>Kept in the history of every record you change, so that it is known who changed what and when; takes effect when the file is next opened</translation>
  </message>
  <message>
   <source>เช่น สมหญิง งานพัสดุ</source>
   <translation>e.g. สมหญิง งานพัสดุ</translation>
  </message>
  <message>
   <source>เปลี่ยนคำในหน้าต่างทันที เอกสารที่พิมพ์ยังเป็นภาษาไทย</source>
   <translation>Changes the words of the window at once; printed papers stay Thai</translation>
  </message>
 </context>
 <context>
  <name>WelcomePage</name>
  <message>
   <source>กู้คืนจากสำเนาสำรอง</source>
   <translation>Restore from a backup</translation>
  </message>
  <message>
   <source>ตั้งชื่อ กอง ผู้ลงนาม และที่เก็บแฟ้มใน 5 ขั้น</source>
   <translation>Name, departments, signatories and the file's place in 5 steps</translation>
  </message>
  <message>
   <source>บันทึกข้อมูลของสำนักงานครั้งเดียว แล้วพิมพ์เอกสารราชการได้ทุกฉบับ</source>
   <translation>Enter the office's facts once, print every official paper</translation>
  </message>
  <message>
   <source>ลองใช้สำนักงานตัวอย่าง</source>
   <translation>Try the sample office</translation>
  </message>
  <message>
   <source>สร้างสำนักงานใหม่</source>
   <translation>Make a new office</translation>
  </message>
  <message>
   <source>เทศบาลตำบลโคกตูม ปีงบประมาณ 2566 แยกแฟ้มจากข้อมูลจริง</source>
   <translation>Khoktoom Subdistrict Municipality, fiscal year 2566; a file apart from the real data</translation>
  </message>
  <message>
   <source>เปิดแฟ้มสำนักงาน</source>
   <translation>Open an office file</translation>
  </message>
  <message>
   <source>เลือกสำเนาที่โปรแกรมเก็บไว้ แล้วเปิดเป็นแฟ้มใหม่</source>
   <translation>Choose a copy that the program kept and open it as a new file</translation>
  </message>
  <message>
   <source>เลือกแฟ้ม .khoktoom ที่มีอยู่แล้ว</source>
   <translation>Choose a .khoktoom file that exists</translation>
  </message>
  <message>
   <source>โคกตูม</source>
   <translation>Khoktoom</translation>
  </message>
 </context>
 <context>
  <name>WizardFrame</name>
  <message>
   <source>ถัดไป</source>
   <translation>Next</translation>
  </message>
  <message>
   <source>ยกเลิก</source>
   <translation>Cancel</translation>
  </message>
  <message>
   <source>ย้อนกลับ</source>
   <translation>Back</translation>
  </message>
  <message>
   <source>สร้างสำนักงานใหม่</source>
   <translation>Make a new office</translation>
  </message>
  <message>
   <source>สำนักงานใหม่</source>
   <translation>New office</translation>
  </message>
 </context>
 <context>
  <name>WizardPlace</name>
  <message>
   <source>จะสร้าง</source>
   <translation>Will be made</translation>
  </message>
  <message>
   <source>เก็บไว้ในเครื่องนี้ ไม่ใช่ไดรฟ์เครือข่ายหรือโฟลเดอร์ที่ซิงค์ขึ้นคลาวด์ เพราะแฟ้มอาจเสียหายได้ โปรแกรมเก็บสำเนาสำรองให้เองข้างแฟ้มนี้</source>
   <translation>Keep it on this computer, not on a network drive or in a folder synchronised to the cloud, where the file may be damaged; the program keeps backups beside it</translation>
  </message>
  <message>
   <source>เลือกที่เก็บ</source>
   <translation>Choose the place</translation>
  </message>
  <message>
   <source>แฟ้มสำนักงาน</source>
   <translation>Office file</translation>
  </message>
  <message>
   <source>ใส่รายการงานบริการที่เทศบาลมักมีให้แต่ละกอง แก้ไขหรือลบภายหลังได้</source>
   <translation>Put in the services that municipalities usually have for each department; they can be changed or deleted later</translation>
  </message>
 </context>
 <context>
  <name>Words</name>
  <message>
   <source> · {count:,} แถวต้องแก้ไขก่อน</source>
   <translation> · {count:,} rows must be corrected first</translation>
  </message>
  <message>
   <source> · {count:,} แห่งโปรดตรวจ นำเข้าได้</source>
   <translation> · {count:,} places to check, can be imported</translation>
  </message>
  <message>
   <source> · {words}สะสม {amount} บาท ({share} %)</source>
   <translation> · {words} to date {amount} baht ({share} %)</translation>
  </message>
  <message>
   <source> · ครบ {done}/{of} เรื่อง</source>
   <translation> · {done}/{of} complete</translation>
  </message>
  <message>
   <source> · ยกเลิกเมื่อ {day}</source>
   <translation> · cancelled on {day}</translation>
  </message>
  <message>
   <source> · ยังขาด {count} เรื่อง</source>
   <translation> · {count} missing</translation>
  </message>
  <message>
   <source> · เลือก {selected:,}</source>
   <translation> · {selected:,} selected</translation>
  </message>
  <message>
   <source> · เหลือ {left} วัน</source>
   <translation> · {left} days left</translation>
  </message>
  <message>
   <source> กู้คืนสำเนาที่เลือก</source>
   <translation> Restore the chosen copy</translation>
  </message>
  <message>
   <source> บันทึกแถวที่ไม่ผ่านเป็น Excel</source>
   <translation> Save rejected rows as Excel</translation>
  </message>
  <message>
   <source> สำรองตอนนี้</source>
   <translation> Back up now</translation>
  </message>
  <message>
   <source> หรือ </source>
   <translation> or </translation>
  </message>
  <message>
   <source> อีก {count:,} รายการยังมีรายการอื่นอ้างถึง จึงเก็บไว้</source>
   <translation> {count:,} more are still referred to, so they are kept</translation>
  </message>
  <message>
   <source> เพิ่ม{name}</source>
   <translation> Add {name}</translation>
  </message>
  <message>
   <source> เลขที่ {number}</source>
   <translation> no. {number}</translation>
  </message>
  <message>
   <source>+ เพิ่ม{words}</source>
   <translation>+ Add {words}</translation>
  </message>
  <message>
   <source>+ เพิ่มรายการ</source>
   <translation>+ Add a record</translation>
  </message>
  <message>
   <source>1 ว 119</source>
   <translation>1 Circular 119</translation>
  </message>
  <message>
   <source>2 ว 322 หรือหนังสือเวียนอื่น</source>
   <translation>2 Circular 322 or another circular</translation>
  </message>
  <message>
   <source>21–40 ปี</source>
   <translation>21–40 years</translation>
  </message>
  <message>
   <source>3 ระเบียบฯ ข้อ 79 วรรคสอง</source>
   <translation>3 Regulation, clause 79, paragraph 2</translation>
  </message>
  <message>
   <source>4 อื่น ๆ</source>
   <translation>4 Other</translation>
  </message>
  <message>
   <source>41–60 ปี</source>
   <translation>41–60 years</translation>
  </message>
  <message>
   <source>61 ปีขึ้นไป</source>
   <translation>61 years and over</translation>
  </message>
  <message>
   <source>Enter ลง · Tab ขวา · F2 แก้ · Ctrl+D เติมลง · Ctrl+V วาง · Esc คืนค่า</source>
   <translation>Enter down · Tab right · F2 edits · Ctrl+D fills down · Ctrl+V pastes · Esc restores</translation>
  </message>
  <message>
   <source>ITA ถามวันที่ สถานที่ และภาพของกิจกรรม</source>
   <translation>ITA asks for day, place and pictures of the activity</translation>
  </message>
  <message>
   <source>No Gift Policy และการมีส่วนร่วม (EIT)</source>
   <translation>No Gift Policy and participation (EIT)</translation>
  </message>
  <message>
   <source>https://itas.nacc.go.th/go/eit/…  เว้นว่างไว้ก่อนได้</source>
   <translation>https://itas.nacc.go.th/go/eit/…  may be left empty for now</translation>
  </message>
  <message>
   <source>th</source>
   <translation>en</translation>
  </message>
  <message>
   <source>{amount} บาท · {words}</source>
   <translation>{amount} baht · {words}</translation>
  </message>
  <message>
   <source>{count:,} รายการ</source>
   <translation>{count:,} records</translation>
  </message>
  <message>
   <source>{count:,} แถว · {where}: {what}</source>
   <translation>{count:,} rows · {where}: {what}</translation>
  </message>
  <message>
   <source>{count} กอง</source>
   <translation>{count} departments</translation>
  </message>
  <message>
   <source>{count} ช่องที่ต้องแก้จะอยู่ในตารางเป็นสีแดง ยังไม่บันทึกจนกว่าจะแก้</source>
   <translation>The {count} cells to be corrected stand in the grid in red and are saved only when corrected</translation>
  </message>
  <message>
   <source>{count} รายการ ครบทุกรายการ</source>
   <translation>{count} items, none lacks anything</translation>
  </message>
  <message>
   <source>{count} รายการ ควรดู {lacking} รายการ</source>
   <translation>{count} items, {lacking} of them to be looked at</translation>
  </message>
  <message>
   <source>{count} วันที่ต้องแก้จะเป็นสีแดง บันทึกได้เมื่อแก้ครบ</source>
   <translation>The {count} days to be corrected are red; save once all are corrected</translation>
  </message>
  <message>
   <source>{count} เดือน</source>
   <translation>{count} months</translation>
  </message>
  <message>
   <source>{count} แถวที่ต้องแก้จะอยู่ในตารางเป็นสีแดง ยังไม่บันทึกจนกว่าจะแก้</source>
   <translation>The {count} rows to be corrected stand in the grid in red and are saved only when corrected</translation>
  </message>
  <message>
   <source>{count} แถวในตาราง</source>
   <translation>{count} rows of the grid</translation>
  </message>
  <message>
   <source>{department} ไตรมาส {quarter}: {state}</source>
   <translation>{department}, quarter {quarter}: {state}</translation>
  </message>
  <message>
   <source>{month} · ไตรมาส {quarter} ปีงบประมาณ {year}</source>
   <translation>{month} · quarter {quarter}, fiscal year {year}</translation>
  </message>
  <message>
   <source>{name}
{departments} กอง · {signatories} ผู้ลงนาม · {paper}
{link} · ทุกอย่างแก้ไขภายหลังได้ที่หน้า สำนักงาน</source>
   <translation>{name}
{departments} departments · {signatories} signatories · {paper}
{link} · all can be changed later on the Office page</translation>
  </message>
  <message>
   <source>{name} แถวที่ไม่ผ่าน.xlsx</source>
   <translation>{name} rejected rows.xlsx</translation>
  </message>
  <message>
   <source>{number:g} ล้าน</source>
   <translation>{number:g} m</translation>
  </message>
  <message>
   <source>{number} · เลขตรวจสอบถูกต้อง</source>
   <translation>{number} · check digit is right</translation>
  </message>
  <message>
   <source>{part} {count} ข้อ</source>
   <translation>{part}: {count}</translation>
  </message>
  <message>
   <source>{purpose} เริ่มจากเพิ่มงานบริการของแต่ละกองก่อน</source>
   <translation>{purpose} Begin by adding the services of each department.</translation>
  </message>
  <message>
   <source>{signed}แฟ้ม {format} {size} KB · ออกโดย {created_by}{cancelled}</source>
   <translation>{signed}{format} file, {size} KB · issued by {created_by}{cancelled}</translation>
  </message>
  <message>
   <source>{text} รายการนี้ถูกลบไปแล้ว บันทึกเป็นรายการใหม่ได้</source>
   <translation>{text} This record has been deleted; it can be saved as a new one.</translation>
  </message>
  <message>
   <source>{title} {count} เรื่อง</source>
   <translation>{title}: {count}</translation>
  </message>
  <message>
   <source>{title} · {count:,} รายการ</source>
   <translation>{title} · {count:,} records</translation>
  </message>
  <message>
   <source>{title}: ต่างกัน</source>
   <translation>{title}: different</translation>
  </message>
  <message>
   <source>{title}: เหมือนกัน</source>
   <translation>{title}: the same</translation>
  </message>
  <message>
   <source>{title}{number} ฉบับที่ {edition}</source>
   <translation>{title}{number}, edition {edition}</translation>
  </message>
  <message>
   <source>{weekday} {day} {month} {year} · ไตรมาส {quarter}</source>
   <translation>{weekday} {day} {month} {year} · quarter {quarter}</translation>
  </message>
  <message>
   <source>{words} {amount} บาท</source>
   <translation>{words} {amount} baht</translation>
  </message>
  <message>
   <source>{words} {count} กอง</source>
   <translation>{words}: {count} departments</translation>
  </message>
  <message>
   <source>{words} {count} กอง-ไตรมาส</source>
   <translation>{words}: {count} department-quarters</translation>
  </message>
  <message>
   <source>{words} {count} เดือน</source>
   <translation>{words}: {count} months</translation>
  </message>
  <message>
   <source>{words} จาก{title}</source>
   <translation>{words} from {title}</translation>
  </message>
  <message>
   <source>{word} หมายถึง</source>
   <translation>{word} means</translation>
  </message>
  <message>
   <source>ก.ค.</source>
   <translation>Jul</translation>
  </message>
  <message>
   <source>ก.พ.</source>
   <translation>Feb</translation>
  </message>
  <message>
   <source>ก.ย.</source>
   <translation>Sep</translation>
  </message>
  <message>
   <source>กฎหมายที่เกี่ยวข้อง</source>
   <translation>Laws that apply</translation>
  </message>
  <message>
   <source>กฎหมายหรือระเบียบที่ให้อำนาจ</source>
   <translation>The law or regulation that gives the power</translation>
  </message>
  <message>
   <source>กด Enter เพื่อไปวันถัดไป วันที่ว่างคือยังไม่ได้กรอก ถ้าไม่มีผู้มารับบริการให้กรอก 0</source>
   <translation>Enter goes to the next day. An empty day has not been entered; if nobody came, enter 0.</translation>
  </message>
  <message>
   <source>กด ทำชุด แล้วเลือกที่เก็บโฟลเดอร์</source>
   <translation>Press Make pack and choose where the folder is to stand</translation>
  </message>
  <message>
   <source>กดเพื่อแจ้งว่าไม่มี{what}ในเดือนนี้</source>
   <translation>Press to declare that there was no {what} in this month</translation>
  </message>
  <message>
   <source>กดเพื่อแจ้งว่าไม่มีการรับของขวัญในไตรมาสนี้</source>
   <translation>Press to declare that no gift was received in this quarter</translation>
  </message>
  <message>
   <source>กดเลข 5 มากที่สุด ถึง 1 ควรปรับปรุง แล้วเลื่อนไปข้อถัดไปเอง</source>
   <translation>Press 5 for very good to 1 for poor; the next question follows by itself</translation>
  </message>
  <message>
   <source>กดเลขเพื่อตอบและไปข้อถัดไป · Backspace ย้อนกลับ · 0 ล้างคำตอบ · Tab ไปข้อเสนอแนะ · Enter บันทึก</source>
   <translation>A digit answers and goes on · Backspace goes back · 0 clears · Tab to suggestions · Enter saves</translation>
  </message>
  <message>
   <source>กรกฎาคม</source>
   <translation>July</translation>
  </message>
  <message>
   <source>กรณีที่ไม่ต้องเผยแพร่แผนตามมาตรา 11 วรรคหนึ่ง แม้เกินวงเงินที่กำหนด</source>
   <translation>Where section 11, first paragraph, exempts the plan from publication although it exceeds the limit</translation>
  </message>
  <message>
   <source>กรอก {count} แถว</source>
   <translation>Fill in {count} rows</translation>
  </message>
  <message>
   <source>กรอก {name} {count} ช่อง</source>
   <translation>Enter {count} cells of {name}</translation>
  </message>
  <message>
   <source>กรอกจากกระดาษ</source>
   <translation>Enter from paper</translation>
  </message>
  <message>
   <source>กรอกชื่อสำนักงาน เพราะต้องปรากฏในเอกสารทุกฉบับ</source>
   <translation>Enter the name of the office; it stands on every paper</translation>
  </message>
  <message>
   <source>กรอกรายวัน</source>
   <translation>By days</translation>
  </message>
  <message>
   <source>กรอกรายวัน {service} {month}</source>
   <translation>Enter days of {service}, {month}</translation>
  </message>
  <message>
   <source>กรอกรายวันครบแล้ว กด Enter เพื่อดูรายวัน</source>
   <translation>Entered by days, complete; Enter shows the days</translation>
  </message>
  <message>
   <source>กรอกรายวันยังไม่ปิดเดือน กด Enter เพื่อดูรายวัน</source>
   <translation>Entered by days, month not closed; Enter shows the days</translation>
  </message>
  <message>
   <source>กรอกวันที่ของเอกสาร เช่น 10 เม.ย. 2566</source>
   <translation>Enter the date of the paper, such as 10 เม.ย. 2566</translation>
  </message>
  <message>
   <source>กรอกสถิติ {count} ช่อง</source>
   <translation>Enter {count} cells of statistics</translation>
  </message>
  <message>
   <source>กรอกเมื่อนับเป็นรายวันเท่านั้น</source>
   <translation>Only where counting is by days</translation>
  </message>
  <message>
   <source>กรอกแบบสำรวจ</source>
   <translation>Enter questionnaires</translation>
  </message>
  <message>
   <source>กรอง: คำ ไตรมาส 2 มี.ค. 69 &gt;10000 ว่าง</source>
   <translation>Filter: words, ไตรมาส 2, มี.ค. 69, &gt;10000, ว่าง</translation>
  </message>
  <message>
   <source>กรองงานบริการหรือกอง</source>
   <translation>Filter services or departments</translation>
  </message>
  <message>
   <source>กรองรายการ</source>
   <translation>Filter records</translation>
  </message>
  <message>
   <source>กรองรายการขณะพิมพ์</source>
   <translation>Filter records as you type</translation>
  </message>
  <message>
   <source>กระดาษตราครุฑสำเร็จรูป</source>
   <translation>Paper with the Garuda printed on it</translation>
  </message>
  <message>
   <source>กลับไปข้อก่อนหน้า</source>
   <translation>Back to the question before</translation>
  </message>
  <message>
   <source>กลับไปแก้</source>
   <translation>Go back and correct</translation>
  </message>
  <message>
   <source>กอง</source>
   <translation>Department</translation>
  </message>
  <message>
   <source>กอง/สำนัก</source>
   <translation>Department</translation>
  </message>
  <message>
   <source>กองที่จัด</source>
   <translation>Department that held it</translation>
  </message>
  <message>
   <source>กองที่ดำเนินการเรื่องนี้</source>
   <translation>The department that handles the matter</translation>
  </message>
  <message>
   <source>กองที่ดูแล</source>
   <translation>Department in charge</translation>
  </message>
  <message>
   <source>กองที่ปรับปรุงข้อมูลหรือรับเรื่องจากช่องทางนี้</source>
   <translation>The department that updates it or receives what comes in</translation>
  </message>
  <message>
   <source>กองที่รับผิดชอบ</source>
   <translation>Department responsible</translation>
  </message>
  <message>
   <source>กองที่รับผิดชอบ รายงานสถิติจัดกลุ่มตามกอง</source>
   <translation>The department responsible; the statistics are grouped by it</translation>
  </message>
  <message>
   <source>กองที่รับผิดชอบกิจกรรม</source>
   <translation>The department responsible for the activity</translation>
  </message>
  <message>
   <source>กองที่สังกัด การแจ้งว่าไม่มีการรับนับแยกตามกอง</source>
   <translation>The reporter's department; nil declarations are counted by department</translation>
  </message>
  <message>
   <source>กองที่ให้บริการ</source>
   <translation>The department that gives the service</translation>
  </message>
  <message>
   <source>กองเจ้าของงบประมาณ ใช้ค้นหาและส่งออก</source>
   <translation>The department of the budget; for finding and exports</translation>
  </message>
  <message>
   <source>กองเจ้าของรายการ ใช้ค้นหาและส่งออก</source>
   <translation>The department of the item; for finding and exports</translation>
  </message>
  <message>
   <source>กองเดิม</source>
   <translation>Former department</translation>
  </message>
  <message>
   <source>กองและสำนัก</source>
   <translation>Departments</translation>
  </message>
  <message>
   <source>กันยายน</source>
   <translation>September</translation>
  </message>
  <message>
   <source>กันเงินเหลื่อมปี</source>
   <translation>Reserved from an earlier year</translation>
  </message>
  <message>
   <source>การจัดซื้อจัดจ้าง</source>
   <translation>Procurement</translation>
  </message>
  <message>
   <source>การจัดซื้อจัดจ้างทุกรายการ สำหรับแบบ สขร.1 ประกาศผลผู้ชนะรายไตรมาส และสรุปผลประจำปี</source>
   <translation>Every purchase, for form SKR 1, the quarterly notice of winners and the yearly summary</translation>
  </message>
  <message>
   <source>การจัดซื้อที่ยกเลิกนับแยก ไม่รวมในยอด</source>
   <translation>Cancelled purchases are counted apart and left out of the totals</translation>
  </message>
  <message>
   <source>การดำเนินการ</source>
   <translation>Handling</translation>
  </message>
  <message>
   <source>การดำเนินการกับของขวัญ</source>
   <translation>What was done with the gift</translation>
  </message>
  <message>
   <source>การทุจริตและประพฤติมิชอบ</source>
   <translation>Corruption and misconduct</translation>
  </message>
  <message>
   <source>การบริหารงานบุคคล</source>
   <translation>Personnel</translation>
  </message>
  <message>
   <source>การรับของขวัญ</source>
   <translation>Gifts received</translation>
  </message>
  <message>
   <source>การศึกษา</source>
   <translation>Education</translation>
  </message>
  <message>
   <source>การเผยแพร่ข้อมูล</source>
   <translation>Publications</translation>
  </message>
  <message>
   <source>การเรียกรับทรัพย์สินหรือประโยชน์</source>
   <translation>Demanding property or benefits</translation>
  </message>
  <message>
   <source>การแก้ไขสัญญา</source>
   <translation>Contract amendments</translation>
  </message>
  <message>
   <source>การแจ้งของแต่ละกอง {when}: {parts}</source>
   <translation>Declarations of the departments, {when}: {parts}</translation>
  </message>
  <message>
   <source>การใช้ทรัพย์สินของราชการ</source>
   <translation>Use of official property</translation>
  </message>
  <message>
   <source>การใช้อำนาจหน้าที่โดยมิชอบ</source>
   <translation>Abuse of power</translation>
  </message>
  <message>
   <source>การให้บริการของเจ้าหน้าที่</source>
   <translation>Service by officials</translation>
  </message>
  <message>
   <source>กำลังกู้คืน</source>
   <translation>Restoring</translation>
  </message>
  <message>
   <source>กำลังจัดหน้า{title}</source>
   <translation>Setting {title}</translation>
  </message>
  <message>
   <source>กำลังตรวจ</source>
   <translation>Checking</translation>
  </message>
  <message>
   <source>กำลังตรวจ {count} แถวที่จะวาง</source>
   <translation>Checking {count} rows to paste</translation>
  </message>
  <message>
   <source>กำลังตรวจ {file}</source>
   <translation>Checking {file}</translation>
  </message>
  <message>
   <source>กำลังตรวจ{pack}</source>
   <translation>Checking {pack}</translation>
  </message>
  <message>
   <source>กำลังตรวจเอกสาร</source>
   <translation>Checking the paper</translation>
  </message>
  <message>
   <source>กำลังทำ{pack}</source>
   <translation>Making {pack}</translation>
  </message>
  <message>
   <source>กำลังทำซ้ำ: {text}</source>
   <translation>Redoing: {text}</translation>
  </message>
  <message>
   <source>กำลังนำเข้า {file}</source>
   <translation>Importing {file}</translation>
  </message>
  <message>
   <source>กำลังบันทึก {name}</source>
   <translation>Saving {name}</translation>
  </message>
  <message>
   <source>กำลังพิมพ์{title}</source>
   <translation>Printing {title}</translation>
  </message>
  <message>
   <source>กำลังยกเลิก …</source>
   <translation>Cancelling …</translation>
  </message>
  <message>
   <source>กำลังยกเลิกเอกสาร</source>
   <translation>Cancelling the paper</translation>
  </message>
  <message>
   <source>กำลังร่างข้อความจากทะเบียน</source>
   <translation>Drafting from the registers</translation>
  </message>
  <message>
   <source>กำลังวาง {count} แถว</source>
   <translation>Pasting {count} rows</translation>
  </message>
  <message>
   <source>กำลังวาดหน้า</source>
   <translation>Drawing the page</translation>
  </message>
  <message>
   <source>กำลังสรุปงวด</source>
   <translation>Summing up the period</translation>
  </message>
  <message>
   <source>กำลังสร้างสำนักงานตัวอย่าง</source>
   <translation>Making the sample office</translation>
  </message>
  <message>
   <source>กำลังสร้างแฟ้มสำนักงาน</source>
   <translation>Making the office file</translation>
  </message>
  <message>
   <source>กำลังสำรองข้อมูล</source>
   <translation>Backing up</translation>
  </message>
  <message>
   <source>กำลังส่งออก {name}</source>
   <translation>Exporting {name}</translation>
  </message>
  <message>
   <source>กำลังหาสำเนาสำรอง</source>
   <translation>Looking for backups</translation>
  </message>
  <message>
   <source>กำลังออกเอกสาร</source>
   <translation>Issuing the paper</translation>
  </message>
  <message>
   <source>กำลังอ่าน {file}</source>
   <translation>Reading {file}</translation>
  </message>
  <message>
   <source>กำลังอ่านข้อมูล</source>
   <translation>Reading</translation>
  </message>
  <message>
   <source>กำลังอ่านงวด</source>
   <translation>Reading the periods</translation>
  </message>
  <message>
   <source>กำลังอ่านรายการ</source>
   <translation>Reading the records</translation>
  </message>
  <message>
   <source>กำลังอ่านสำเนาสำรอง</source>
   <translation>Reading the backups</translation>
  </message>
  <message>
   <source>กำลังเขียน {file}</source>
   <translation>Writing {file}</translation>
  </message>
  <message>
   <source>กำลังเขียน {name}</source>
   <translation>Writing {name}</translation>
  </message>
  <message>
   <source>กำลังเตรียมสำนักงานใหม่</source>
   <translation>Preparing a new office</translation>
  </message>
  <message>
   <source>กำลังเตรียมหน้าต่าง ๆ</source>
   <translation>Preparing the pages</translation>
  </message>
  <message>
   <source>กำลังเปิดแฟ้มสำนักงาน</source>
   <translation>Opening the office file</translation>
  </message>
  <message>
   <source>กำลังเลิกทำ: {text}</source>
   <translation>Undoing: {text}</translation>
  </message>
  <message>
   <source>กำลังแนบ {name}</source>
   <translation>Attaching {name}</translation>
  </message>
  <message>
   <source>กำหนดเดือนของ สขร.1 และไตรมาสของประกาศ</source>
   <translation>Decides the month of SKR 1 and the quarter of the notice</translation>
  </message>
  <message>
   <source>กำหนดเวลา (วัน)</source>
   <translation>Terms (days)</translation>
  </message>
  <message>
   <source>กิจกรรม</source>
   <translation>Activity</translation>
  </message>
  <message>
   <source>กิจกรรม ประชุม หรืออบรมที่เสริมสร้างวัฒนธรรม No Gift Policy วันที่ สถานที่ ผู้เข้าร่วม และภาพ ตามที่ ITA ถาม</source>
   <translation>Activities, meetings or trainings for a No Gift culture: day, place, participants and pictures, as ITA asks</translation>
  </message>
  <message>
   <source>กิจกรรม: ประเภท</source>
   <translation>Activities: kinds</translation>
  </message>
  <message>
   <source>กิจกรรมส่งเสริมวัฒนธรรม</source>
   <translation>Culture activities</translation>
  </message>
  <message>
   <source>กุมภาพันธ์</source>
   <translation>February</translation>
  </message>
  <message>
   <source>กู้คืน</source>
   <translation>Restore</translation>
  </message>
  <message>
   <source>กู้คืนสำเนานี้</source>
   <translation>Restore this copy</translation>
  </message>
  <message>
   <source>กู้คืนเป็นแฟ้ม</source>
   <translation>Restore to file</translation>
  </message>
  <message>
   <source>ก่อนนำเข้าข้อมูล</source>
   <translation>before importing</translation>
  </message>
  <message>
   <source>ก่อนปรับรุ่นแฟ้ม</source>
   <translation>before an upgrade of the file</translation>
  </message>
  <message>
   <source>ขนาด</source>
   <translation>Size</translation>
  </message>
  <message>
   <source>ขนาดตัวอักษร {size} % มีผลเมื่อเปิดโปรแกรมครั้งต่อไป</source>
   <translation>Type size {size} % takes effect when the program is next opened</translation>
  </message>
  <message>
   <source>ขยะและความสะอาด</source>
   <translation>Waste and cleanliness</translation>
  </message>
  <message>
   <source>ของจากญาติไม่อยู่ในเกณฑ์มูลค่าของมาตรา 128</source>
   <translation>The value limit of section 128 does not apply to gifts from relatives</translation>
  </message>
  <message>
   <source>ขอเลขที่จากทะเบียน{series}ของสำนักงาน</source>
   <translation>Ask the office's register for a number of series {series}</translation>
  </message>
  <message>
   <source>ขั้นตอน</source>
   <translation>Steps</translation>
  </message>
  <message>
   <source>ขั้นตอนการให้บริการ (งานบริการ)</source>
   <translation>Steps of a service</translation>
  </message>
  <message>
   <source>ข้อความ</source>
   <translation>Text</translation>
  </message>
  <message>
   <source>ข้อความที่เคยกรอก</source>
   <translation>Texts entered before</translation>
  </message>
  <message>
   <source>ข้อความในเอกสาร</source>
   <translation>Phrases of papers</translation>
  </message>
  <message>
   <source>ข้อที่ใช้เป็นหลักฐาน รายการของแต่ละปีแก้ไขได้ที่หน้า ตั้งค่าสำนักงาน</source>
   <translation>The item it is evidence for; the items of each year are edited on the Office page</translation>
  </message>
  <message>
   <source>ข้อมูลทั้งหมดอยู่ในแฟ้มเดียวในเครื่องนี้</source>
   <translation>All data are in one file on this computer</translation>
  </message>
  <message>
   <source>ข้อมูลที่ปรากฏในเอกสารทุกฉบับ</source>
   <translation>Facts that stand on every paper</translation>
  </message>
  <message>
   <source>ข้อมูลนี้ปรากฏในเอกสารทุกฉบับ ช่องอื่นนอกจากชื่อเว้นไว้ก่อนได้</source>
   <translation>These stand on every paper; all but the name may be left empty for now</translation>
  </message>
  <message>
   <source>ข้อมูลสำนักงาน</source>
   <translation>Office</translation>
  </message>
  <message>
   <source>ข้อยกเว้นการเผยแพร่แผน</source>
   <translation>Exemptions from publishing the plan</translation>
  </message>
  <message>
   <source>ข้อเสนอแนะ</source>
   <translation>Suggestions</translation>
  </message>
  <message>
   <source>ข้อในแบบวัด OIT</source>
   <translation>OIT items</translation>
  </message>
  <message>
   <source>ข้าราชการหรือพนักงานของรัฐ</source>
   <translation>Government official or employee</translation>
  </message>
  <message>
   <source>คงเหลือ</source>
   <translation>Balance</translation>
  </message>
  <message>
   <source>คน</source>
   <translation>persons</translation>
  </message>
  <message>
   <source>คนที่ {number} · ตอบแล้ว {done} ใน {count} ข้อ</source>
   <translation>Person {number} · {done} of {count} answered</translation>
  </message>
  <message>
   <source>ครบกำหนด {day}</source>
   <translation>Due {day}</translation>
  </message>
  <message>
   <source>ครบกำหนดแล้ว</source>
   <translation>kept long enough</translation>
  </message>
  <message>
   <source>ครบแล้ว ไม่มีอะไรขาดในงวดนี้</source>
   <translation>Complete: nothing is missing in this period</translation>
  </message>
  <message>
   <source>ครั้ง</source>
   <translation>times</translation>
  </message>
  <message>
   <source>ครึ่งปี</source>
   <translation>Half</translation>
  </message>
  <message>
   <source>ครึ่งปีงบประมาณ</source>
   <translation>Half of the fiscal year</translation>
  </message>
  <message>
   <source>ครึ่งปีหลัง</source>
   <translation>Second half</translation>
  </message>
  <message>
   <source>ครึ่งปีหลัง (เม.ย. – ก.ย.)</source>
   <translation>Second half (Apr – Sep)</translation>
  </message>
  <message>
   <source>ครึ่งปีหลัง {year}</source>
   <translation>Second half of {year}</translation>
  </message>
  <message>
   <source>ครึ่งปีแรก</source>
   <translation>First half</translation>
  </message>
  <message>
   <source>ครึ่งปีแรก (ต.ค. – มี.ค.)</source>
   <translation>First half (Oct – Mar)</translation>
  </message>
  <message>
   <source>ครึ่งปีแรก {year}</source>
   <translation>First half of {year}</translation>
  </message>
  <message>
   <source>ความพึงพอใจ</source>
   <translation>Satisfaction</translation>
  </message>
  <message>
   <source>ความพึงพอใจและสถิติการให้บริการ</source>
   <translation>Satisfaction and service statistics</translation>
  </message>
  <message>
   <source>ความเห็นของผู้บังคับบัญชาชั้นต้น</source>
   <translation>Opinion of the direct superior</translation>
  </message>
  <message>
   <source>ความเห็นผู้บังคับบัญชา</source>
   <translation>Superior's opinion</translation>
  </message>
  <message>
   <source>คอลัมน์</source>
   <translation>Columns</translation>
  </message>
  <message>
   <source>คอลัมน์ {letter} {heading} นำเข้าเป็น</source>
   <translation>Column {letter} {heading} is imported as</translation>
  </message>
  <message>
   <source>คอลัมน์ของแฟ้ม</source>
   <translation>Columns of the file</translation>
  </message>
  <message>
   <source>คอลัมน์ที่ต้องมีครบแล้ว คอลัมน์ที่ไม่ได้เลือกจะไม่นำเข้า</source>
   <translation>All columns needed are there; those not chosen are not imported</translation>
  </message>
  <message>
   <source>คะแนน ITA</source>
   <translation>ITA scores</translation>
  </message>
  <message>
   <source>คะแนนตามประกาศผล ITA ของแต่ละปี ใช้ในรายงานผลการดำเนินการตามมาตรการ ระดับคิดจากคะแนนให้เอง</source>
   <translation>The scores of each year's ITA announcement, used in the report on the measures; the level follows from the score</translation>
  </message>
  <message>
   <source>คะแนนรวม</source>
   <translation>Total score</translation>
  </message>
  <message>
   <source>คัดลอกช่องที่เลือก</source>
   <translation>Copy the chosen cells</translation>
  </message>
  <message>
   <source>คัดลอกพร้อมหัวตาราง</source>
   <translation>Copy with headings</translation>
  </message>
  <message>
   <source>คัดเลือก</source>
   <translation>Selection method</translation>
  </message>
  <message>
   <source>คาดว่าจะประกาศจัดซื้อจัดจ้าง</source>
   <translation>Expected announcement of the purchase</translation>
  </message>
  <message>
   <source>คำ · ไตรมาส 2 · มี.ค. 69 · ปี 2568 · &gt;10000 · 1,000-5,000 · ผู้ชนะ ว่าง</source>
   <translation>Words · ไตรมาส 2 (quarter) · มี.ค. 69 (March 2569) · ปี 2568 (year) · &gt;10000 · 1,000-5,000 · ผู้ชนะ ว่าง (no winner)</translation>
  </message>
  <message>
   <source>คำตอบ</source>
   <translation>Answers</translation>
  </message>
  <message>
   <source>คำตอบแบบสำรวจความพึงพอใจของผู้รับบริการ จากกระดาษหรือแบบออนไลน์ สำหรับรายงานผลรายข้อ รายด้าน และจุดบริการ</source>
   <translation>Answers of the satisfaction survey, from paper or online, reported by question, aspect and service point</translation>
  </message>
  <message>
   <source>คำที่ไม่มีในรายการ</source>
   <translation>Words not in the lists</translation>
  </message>
  <message>
   <source>คำบรรยายภาพ</source>
   <translation>Caption</translation>
  </message>
  <message>
   <source>คำสั่งอื่น</source>
   <translation>More commands</translation>
  </message>
  <message>
   <source>คำเหล่านี้ไม่มีในรายการของสำนักงาน เลือกว่าหมายถึงคำใด โปรแกรมจะจำไว้ใช้ครั้งต่อไป</source>
   <translation>These words are not in the office's lists; choose what each means, and the program remembers it</translation>
  </message>
  <message>
   <source>คำในรายการ</source>
   <translation>Word of the list</translation>
  </message>
  <message>
   <source>คำในแฟ้ม</source>
   <translation>Word in the file</translation>
  </message>
  <message>
   <source>คืนคอลัมน์ตามปกติ</source>
   <translation>Usual columns again</translation>
  </message>
  <message>
   <source>คืนค่าเดิมของช่อง</source>
   <translation>Bring back what the cell held</translation>
  </message>
  <message>
   <source>คู่มือ</source>
   <translation>Help</translation>
  </message>
  <message>
   <source>คู่มือของหน้านี้</source>
   <translation>Help for this page</translation>
  </message>
  <message>
   <source>คู่มือประชาชน: ช่องทางร้องเรียน (ประเภท)</source>
   <translation>Guide: channels for complaints (kinds)</translation>
  </message>
  <message>
   <source>คู่มือสำหรับประชาชน</source>
   <translation>Citizens' guide</translation>
  </message>
  <message>
   <source>ค่าที่เอกสารและการตรวจใช้ เมื่อกฎหมายหรือแบบเปลี่ยน ให้ใส่วันสิ้นสุดของค่าเดิมแล้วเพิ่มแถวใหม่ เอกสารของวันก่อนจะยังใช้ค่าเดิม</source>
   <translation>Values that papers and checks use. When the law or a form changes, give the old value an end date and add a new row; papers of earlier days keep the old value.</translation>
  </message>
  <message>
   <source>ค่าธรรมเนียม</source>
   <translation>Fee</translation>
  </message>
  <message>
   <source>ค่าในแฟ้ม</source>
   <translation>Value in the file</translation>
  </message>
  <message>
   <source>ค้นทุกทะเบียน: คำ ช่วงเวลา หรือจำนวนเงิน หลายอย่างพร้อมกันได้</source>
   <translation>Find in all registers: words, times or amounts, several at once</translation>
  </message>
  <message>
   <source>ค้นหา</source>
   <translation>Find</translation>
  </message>
  <message>
   <source>ค้าขายหรือประกอบธุรกิจส่วนตัว</source>
   <translation>Trade or own business</translation>
  </message>
  <message>
   <source>งบ</source>
   <translation>Expense group</translation>
  </message>
  <message>
   <source>งบกลาง</source>
   <translation>Central fund</translation>
  </message>
  <message>
   <source>งบดำเนินงาน</source>
   <translation>Operations</translation>
  </message>
  <message>
   <source>งบบุคลากร</source>
   <translation>Personnel</translation>
  </message>
  <message>
   <source>งบประมาณ</source>
   <translation>Budget</translation>
  </message>
  <message>
   <source>งบประมาณ: งบ</source>
   <translation>Budget: expense groups</translation>
  </message>
  <message>
   <source>งบประมาณ: หมวดรายรับ</source>
   <translation>Budget: kinds of receipts</translation>
  </message>
  <message>
   <source>งบประมาณ: แผนงาน</source>
   <translation>Budget: plans</translation>
  </message>
  <message>
   <source>งบประมาณรายรับและรายจ่าย แผนและผลรายไตรมาส ตามแผนงาน งบ และหมวด กรอกหรือนำเข้าจากระบบบัญชี</source>
   <translation>Receipts and spending, planned and actual by quarter, by plan, group and item; typed or imported from the accounts</translation>
  </message>
  <message>
   <source>งบประมาณหลังโอน</source>
   <translation>Budget after transfers</translation>
  </message>
  <message>
   <source>งบประมาณอนุมัติ (บาท)</source>
   <translation>Approved budget (baht)</translation>
  </message>
  <message>
   <source>งบประมาณและการจัดซื้อจัดจ้าง</source>
   <translation>Budget and procurement</translation>
  </message>
  <message>
   <source>งบประมาณโครงการ (บาท)</source>
   <translation>Project budget (baht)</translation>
  </message>
  <message>
   <source>งบรายจ่ายอื่น</source>
   <translation>Other spending</translation>
  </message>
  <message>
   <source>งบลงทุน</source>
   <translation>Investment</translation>
  </message>
  <message>
   <source>งบเงินอุดหนุน</source>
   <translation>Subsidies</translation>
  </message>
  <message>
   <source>งวด</source>
   <translation>Period</translation>
  </message>
  <message>
   <source>งานที่จัดซื้อหรือจัดจ้าง</source>
   <translation>What is bought or hired</translation>
  </message>
  <message>
   <source>งานที่มารับบริการ</source>
   <translation>The service that was used</translation>
  </message>
  <message>
   <source>งานบริการ</source>
   <translation>Services</translation>
  </message>
  <message>
   <source>งานบริการของแต่ละกอง หน่วยนับ ขั้นตอน ระยะเวลา ค่าธรรมเนียม และกฎหมายที่เกี่ยวข้อง</source>
   <translation>Each department's services: unit, steps, time, fee and law</translation>
  </message>
  <message>
   <source>งานเฉพาะเจาะจงวงเงินเล็กน้อยมักเท่ากับวงเงิน</source>
   <translation>For small direct purchases usually the same as the limit</translation>
  </message>
  <message>
   <source>งานในทะเบียนงานบริการ</source>
   <translation>The service in the service catalogue</translation>
  </message>
  <message>
   <source>จ.</source>
   <translation>Mon</translation>
  </message>
  <message>
   <source>จริงไตรมาส 1</source>
   <translation>Actual Q1</translation>
  </message>
  <message>
   <source>จริงไตรมาส 2</source>
   <translation>Actual Q2</translation>
  </message>
  <message>
   <source>จริงไตรมาส 3</source>
   <translation>Actual Q3</translation>
  </message>
  <message>
   <source>จริงไตรมาส 4</source>
   <translation>Actual Q4</translation>
  </message>
  <message>
   <source>จะบันทึกก่อนหรือไม่</source>
   <translation>Save first?</translation>
  </message>
  <message>
   <source>จะวาง {count} แถว</source>
   <translation>{count} rows to paste</translation>
  </message>
  <message>
   <source>จัดหน้าเอกสารไม่ได้</source>
   <translation>The paper cannot be set</translation>
  </message>
  <message>
   <source>จำนวน</source>
   <translation>Number</translation>
  </message>
  <message>
   <source>จำนวนชิ้น</source>
   <translation>Pieces</translation>
  </message>
  <message>
   <source>จำนวนตามใบลงชื่อ เว้นว่างเมื่อไม่ได้นับ</source>
   <translation>The number on the attendance list; empty where nobody counted</translation>
  </message>
  <message>
   <source>จำนวนทั้งหมดเท่ากับแล้วเสร็จรวมกับอยู่ระหว่างดำเนินการ</source>
   <translation>All cases are those finished and those still in progress</translation>
  </message>
  <message>
   <source>จำนวนผู้มารับบริการของแต่ละงาน แยกตามช่องทางและเดือน กรอกครั้งเดียวแล้วพิมพ์รายงานสถิติการให้บริการได้ทุกรอบ</source>
   <translation>How many people each service received, by channel and month; entered once, printed for every period</translation>
  </message>
  <message>
   <source>จำนวนรายวัน</source>
   <translation>Counts by day</translation>
  </message>
  <message>
   <source>จำนวนแถว</source>
   <translation>Rows</translation>
  </message>
  <message>
   <source>จำไว้ว่าเป็นคนละรายการ และไม่เตือนอีก</source>
   <translation>Remember that they are two records and warn no more</translation>
  </message>
  <message>
   <source>จุดที่ประชาชนมารับบริการ พิมพ์ในคู่มือประชาชน</source>
   <translation>Where people are served; printed in the citizens' guide</translation>
  </message>
  <message>
   <source>จุดที่ผู้ตอบมารับบริการ</source>
   <translation>Where the person was served</translation>
  </message>
  <message>
   <source>จุดบริการ</source>
   <translation>Service point</translation>
  </message>
  <message>
   <source>จุดบริการของกอง</source>
   <translation>Service point of the department</translation>
  </message>
  <message>
   <source>จุดบริการร่วม (One Stop Service)</source>
   <translation>One Stop Service</translation>
  </message>
  <message>
   <source>จ่าย</source>
   <translation>Spent</translation>
  </message>
  <message>
   <source>จ้างก่อสร้าง</source>
   <translation>Construction</translation>
  </message>
  <message>
   <source>จ้างควบคุมงาน</source>
   <translation>Supervision of works</translation>
  </message>
  <message>
   <source>จ้างทำของ/จ้างเหมาบริการ</source>
   <translation>Works and services</translation>
  </message>
  <message>
   <source>จ้างที่ปรึกษา</source>
   <translation>Consultancy</translation>
  </message>
  <message>
   <source>จ้างที่ปรึกษาโดยวิธีคัดเลือก</source>
   <translation>Consultancy, selection method</translation>
  </message>
  <message>
   <source>จ้างที่ปรึกษาโดยวิธีประกาศเชิญชวนทั่วไป</source>
   <translation>Consultancy, open invitation</translation>
  </message>
  <message>
   <source>จ้างที่ปรึกษาโดยวิธีเฉพาะเจาะจง</source>
   <translation>Consultancy, direct method</translation>
  </message>
  <message>
   <source>จ้างออกแบบ</source>
   <translation>Design</translation>
  </message>
  <message>
   <source>จ้างออกแบบหรือควบคุมงานก่อสร้างโดยวิธีคัดเลือก</source>
   <translation>Design or supervision, selection method</translation>
  </message>
  <message>
   <source>จ้างออกแบบหรือควบคุมงานก่อสร้างโดยวิธีประกวดแบบ</source>
   <translation>Design or supervision, design contest</translation>
  </message>
  <message>
   <source>จ้างออกแบบหรือควบคุมงานก่อสร้างโดยวิธีประกาศเชิญชวนทั่วไป</source>
   <translation>Design or supervision, open invitation</translation>
  </message>
  <message>
   <source>จ้างออกแบบหรือควบคุมงานก่อสร้างโดยวิธีเฉพาะเจาะจง</source>
   <translation>Design or supervision, direct method</translation>
  </message>
  <message>
   <source>จ้างออกแบบและควบคุมงานก่อสร้าง</source>
   <translation>Design and supervision</translation>
  </message>
  <message>
   <source>ฉบับ</source>
   <translation>copies</translation>
  </message>
  <message>
   <source>ฉบับก่อน</source>
   <translation>Earlier edition</translation>
  </message>
  <message>
   <source>ฉบับที่</source>
   <translation>Edition</translation>
  </message>
  <message>
   <source>ฉบับแก้ไขพิมพ์จากข้อมูลในทะเบียนตอนนี้ และใช้แทนฉบับที่ {edition} เลขที่ {number} ลงวันที่ {day} ฉบับเดิมยังเก็บไว้และพิมพ์ซ้ำได้ ปล่อยเลขที่ไว้ตามเดิมถ้าใช้เลขเดิม</source>
   <translation>The corrected edition is printed from what the registers hold now and replaces edition {edition}, no. {number} of {day}. The earlier one is kept and can be printed again. Leave the number as it is to use it again.</translation>
  </message>
  <message>
   <source>ชาย</source>
   <translation>Man</translation>
  </message>
  <message>
   <source>ชื่อ</source>
   <translation>Name</translation>
  </message>
  <message>
   <source>ชื่อกอง</source>
   <translation>Name of the department</translation>
  </message>
  <message>
   <source>ชื่อช่องทาง</source>
   <translation>Name of the channel</translation>
  </message>
  <message>
   <source>ชื่อตามหนังสือเชิญหรือกำหนดการ</source>
   <translation>The name on the invitation or the programme</translation>
  </message>
  <message>
   <source>ชื่อที่ประชาชนรู้จัก พิมพ์ตัวหนาบนโปสเตอร์</source>
   <translation>The name people know; bold on the poster</translation>
  </message>
  <message>
   <source>ชื่อที่ประชาชนรู้จัก ใช้เป็นชื่อแถวในรายงานสถิติและชื่อเรื่องในคู่มือ</source>
   <translation>The name people know; a row of the statistics and a title of the guide</translation>
  </message>
  <message>
   <source>ชื่อบุคคลหรือหน่วยงานที่ให้</source>
   <translation>The person or body that gave it</translation>
  </message>
  <message>
   <source>ชื่อประกาศ รายงาน หรือข้อมูลที่เผยแพร่</source>
   <translation>The notice, report or data published</translation>
  </message>
  <message>
   <source>ชื่อผู้เสนอราคา</source>
   <translation>Bidder</translation>
  </message>
  <message>
   <source>ชื่อผู้ให้</source>
   <translation>Giver</translation>
  </message>
  <message>
   <source>ชื่อวิธีตามที่ระบบ e-GP ใช้</source>
   <translation>The method as the e-GP system names it</translation>
  </message>
  <message>
   <source>ชื่อเจ้าหน้าที่ที่นำขึ้นเผยแพร่</source>
   <translation>The official who published it</translation>
  </message>
  <message>
   <source>ชื่อแฟ้ม</source>
   <translation>File</translation>
  </message>
  <message>
   <source>ชื่อแฟ้มที่เผยแพร่ กดปุ่ม แนบแฟ้ม เพื่อเก็บสำเนาไว้ในแฟ้มสำนักงาน เลขหลัง # คือรหัสของสำเนา (SHA-256)</source>
   <translation>Name of the published file; press Attach file to keep a copy in the office file. The number after # is the code of the copy (SHA-256)</translation>
  </message>
  <message>
   <source>ชื่อและข้อความภาษาอังกฤษ</source>
   <translation>English names and phrases</translation>
  </message>
  <message>
   <source>ชื่อและตำแหน่งของผู้พิจารณา</source>
   <translation>Name and position of who decides</translation>
  </message>
  <message>
   <source>ชื่อและสกุลของเจ้าหน้าที่ที่ได้รับ</source>
   <translation>Name and surname of the official who received it</translation>
  </message>
  <message>
   <source>ชื่อโครงการ</source>
   <translation>Project</translation>
  </message>
  <message>
   <source>ชื่อโครงการที่จะจัดซื้อจัดจ้างตามข้อบัญญัติ</source>
   <translation>The project to be bought or hired under the ordinance</translation>
  </message>
  <message>
   <source>ชุดรายงานรายไตรมาส</source>
   <translation>Quarterly pack</translation>
  </message>
  <message>
   <source>ชุดหลักฐาน ITA</source>
   <translation>ITA evidence pack</translation>
  </message>
  <message>
   <source>ชุดเลขที่เอกสาร</source>
   <translation>Series of numbers</translation>
  </message>
  <message>
   <source>ชุดเอกสาร</source>
   <translation>Packs</translation>
  </message>
  <message>
   <source>ช่วงตอบแบบวัด EIT</source>
   <translation>EIT: when answers are taken</translation>
  </message>
  <message>
   <source>ช่วงเปิดเผยข้อมูลแบบวัด OIT</source>
   <translation>OIT: when evidence is entered</translation>
  </message>
  <message>
   <source>ช่อง</source>
   <translation>Field</translation>
  </message>
  <message>
   <source>ช่องทาง</source>
   <translation>Channel</translation>
  </message>
  <message>
   <source>ช่องทางการติดต่อสื่อสาร</source>
   <translation>Communication channels</translation>
  </message>
  <message>
   <source>ช่องทางติดต่อ</source>
   <translation>Contact channels</translation>
  </message>
  <message>
   <source>ช่องทางที่รับ</source>
   <translation>Received by</translation>
  </message>
  <message>
   <source>ช่องทางบริการ</source>
   <translation>Service channels</translation>
  </message>
  <message>
   <source>ซื้อ</source>
   <translation>Goods</translation>
  </message>
  <message>
   <source>ซ่อน</source>
   <translation>Hide</translation>
  </message>
  <message>
   <source>ซ่อนคอลัมน์นี้</source>
   <translation>Hide this column</translation>
  </message>
  <message>
   <source>ดำเนินการแล้ว</source>
   <translation>Handled</translation>
  </message>
  <message>
   <source>ดำเนินการแล้วเสร็จ</source>
   <translation>Finished</translation>
  </message>
  <message>
   <source>ดูตัวเลขและที่มา</source>
   <translation>Figures and sources</translation>
  </message>
  <message>
   <source>ดูทุกกอง</source>
   <translation>All departments</translation>
  </message>
  <message>
   <source>ดูทุกเดือน</source>
   <translation>All months</translation>
  </message>
  <message>
   <source>ด้วยตนเอง</source>
   <translation>In person</translation>
  </message>
  <message>
   <source>ต.ค.</source>
   <translation>Oct</translation>
  </message>
  <message>
   <source>ตกลง</source>
   <translation>Agreed</translation>
  </message>
  <message>
   <source>ตรวจชุดนี้ไม่ได้</source>
   <translation>This pack cannot be checked</translation>
  </message>
  <message>
   <source>ตรวจและนำเข้า</source>
   <translation>Check and import</translation>
  </message>
  <message>
   <source>ตราของสำนักงาน</source>
   <translation>Office's emblem</translation>
  </message>
  <message>
   <source>ตรึงถึงคอลัมน์นี้</source>
   <translation>Freeze up to this column</translation>
  </message>
  <message>
   <source>ตลาดอิเล็กทรอนิกส์ (e-market)</source>
   <translation>e-market</translation>
  </message>
  <message>
   <source>ตอบ (ข้อ)</source>
   <translation>Answered (questions)</translation>
  </message>
  <message>
   <source>ตอบแล้ว {done} ใน {count} ข้อ</source>
   <translation>{done} of {count} answered</translation>
  </message>
  <message>
   <source>ตัดช่องที่เลือก</source>
   <translation>Cut the chosen cells</translation>
  </message>
  <message>
   <source>ตัว</source>
   <translation>animals</translation>
  </message>
  <message>
   <source>ตัวอย่างก่อนวาง</source>
   <translation>Preview of pasting</translation>
  </message>
  <message>
   <source>ตัวอย่างเอกสาร</source>
   <translation>Preview of the paper</translation>
  </message>
  <message>
   <source>ตัวอย่างในแฟ้ม</source>
   <translation>Example in the file</translation>
  </message>
  <message>
   <source>ตัวอักษร M, E หรือ P และเลข 11 หลักจากระบบ e-GP ของการเผยแพร่ครั้งล่าสุด</source>
   <translation>M, E or P and 11 digits from e-GP, of the latest publication</translation>
  </message>
  <message>
   <source>ตัวเลขและรายการเหมือนฉบับก่อน</source>
   <translation>Figures and records are the same as in the earlier edition</translation>
  </message>
  <message>
   <source>ตั้งค่าโปรแกรม</source>
   <translation>Settings</translation>
  </message>
  <message>
   <source>ตั้งแต่</source>
   <translation>From</translation>
  </message>
  <message>
   <source>ตามเทศบัญญัติ รายรับกรอกประมาณการ</source>
   <translation>By the budget ordinance; for receipts the estimate</translation>
  </message>
  <message>
   <source>ตามแบบเอกสาร</source>
   <translation>As the paper has them</translation>
  </message>
  <message>
   <source>ตาราง</source>
   <translation>Grid</translation>
  </message>
  <message>
   <source>ตาราง{register}</source>
   <translation>Grid of {register}</translation>
  </message>
  <message>
   <source>ตารางสถิติทั้งปี</source>
   <translation>Grid of the year's statistics</translation>
  </message>
  <message>
   <source>ตำแหน่ง</source>
   <translation>Position</translation>
  </message>
  <message>
   <source>ตำแหน่งในวันที่ได้รับ</source>
   <translation>Position on the day of receipt</translation>
  </message>
  <message>
   <source>ติดต่อด้วยตนเอง</source>
   <translation>In person</translation>
  </message>
  <message>
   <source>ตุลาคม</source>
   <translation>October</translation>
  </message>
  <message>
   <source>ตู้รับเรื่องร้องเรียน</source>
   <translation>Complaint box</translation>
  </message>
  <message>
   <source>ต้องมีเมื่อแก้รายการที่เผยแพร่แล้ว (ระเบียบกระทรวงการคลังฯ พ.ศ. 2560 ข้อ 13)</source>
   <translation>Needed when a published item is changed (Ministry of Finance Regulation B.E. 2560, clause 13)</translation>
  </message>
  <message>
   <source>ต้องแก้</source>
   <translation>To correct</translation>
  </message>
  <message>
   <source>ต้องแก้ไข</source>
   <translation>Must be corrected</translation>
  </message>
  <message>
   <source>ต้องแก้ไข: </source>
   <translation>Must be corrected: </translation>
  </message>
  <message>
   <source>ถนนและทางระบายน้ำ</source>
   <translation>Roads and drains</translation>
  </message>
  <message>
   <source>ถอนการแจ้งของ{department} ไตรมาส {quarter}</source>
   <translation>Withdraw the declaration of {department}, quarter {quarter}</translation>
  </message>
  <message>
   <source>ถอนการแจ้งว่าไม่มี{what}: {months}</source>
   <translation>Withdraw the declaration of no {what}: {months}</translation>
  </message>
  <message>
   <source>ถังขยะ</source>
   <translation>Bin</translation>
  </message>
  <message>
   <source>ถังขยะของ{register}</source>
   <translation>Bin of {register}</translation>
  </message>
  <message>
   <source>ถังขยะว่าง</source>
   <translation>The bin is empty</translation>
  </message>
  <message>
   <source>ถัดไป</source>
   <translation>Next</translation>
  </message>
  <message>
   <source>ถึง</source>
   <translation>To</translation>
  </message>
  <message>
   <source>ถึงกำหนด</source>
   <translation>Due</translation>
  </message>
  <message>
   <source>ถึงเดือน</source>
   <translation>To month</translation>
  </message>
  <message>
   <source>ถ้างานนี้ย้ายกอง รายงานก่อนวันที่ย้ายจะยังอยู่กับกองเดิม</source>
   <translation>If the service moved, reports before that day stay with the former department</translation>
  </message>
  <message>
   <source>ทะเบียน</source>
   <translation>Registers</translation>
  </message>
  <message>
   <source>ทั่วไป</source>
   <translation>General</translation>
  </message>
  <message>
   <source>ทั้งปี</source>
   <translation>Year</translation>
  </message>
  <message>
   <source>ทั้งปีงบประมาณ</source>
   <translation>The whole fiscal year</translation>
  </message>
  <message>
   <source>ทั้งหมด</source>
   <translation>All</translation>
  </message>
  <message>
   <source>ทั้งเดือน</source>
   <translation>Whole month</translation>
  </message>
  <message>
   <source>ทั้งแถว</source>
   <translation>Whole row</translation>
  </message>
  <message>
   <source>ทั้งแฟ้ม</source>
   <translation>The file</translation>
  </message>
  <message>
   <source>ทำ{pack}แล้ว</source>
   <translation>{pack} is made</translation>
  </message>
  <message>
   <source>ทำชุด</source>
   <translation>Make pack</translation>
  </message>
  <message>
   <source>ทำซ้ำ</source>
   <translation>Redo</translation>
  </message>
  <message>
   <source>ทำซ้ำรายการนี้</source>
   <translation>Duplicate this record</translation>
  </message>
  <message>
   <source>ทำซ้ำแล้ว: {text}</source>
   <translation>Redone: {text}</translation>
  </message>
  <message>
   <source>ทำไมจึงถาม: {rule}</source>
   <translation>Asked by: {rule}</translation>
  </message>
  <message>
   <source>ทิ้ง</source>
   <translation>Discard</translation>
  </message>
  <message>
   <source>ทิ้งการแก้ไข</source>
   <translation>Discard the changes</translation>
  </message>
  <message>
   <source>ทิ้งที่ฉันพิมพ์</source>
   <translation>Discard what I typed</translation>
  </message>
  <message>
   <source>ที่ติดต่อผู้ร้อง</source>
   <translation>How to reach the complainant</translation>
  </message>
  <message>
   <source>ที่มา</source>
   <translation>Source</translation>
  </message>
  <message>
   <source>ที่มา: {rule}</source>
   <translation>Source: {rule}</translation>
  </message>
  <message>
   <source>ที่อยู่ของหน้าหรือแฟ้มที่เผยแพร่ ใช้เป็นหลักฐาน ITA</source>
   <translation>Address of the published page or file, as ITA evidence</translation>
  </message>
  <message>
   <source>ที่เก็บแฟ้ม</source>
   <translation>Place of the file</translation>
  </message>
  <message>
   <source>ที่เผยแพร่</source>
   <translation>Published at</translation>
  </message>
  <message>
   <source>ทุกงาน (ทั้งเล่ม)</source>
   <translation>All services (the whole book)</translation>
  </message>
  <message>
   <source>ทุกฉบับที่แก้ไขในงวด</source>
   <translation>All corrections of the period</translation>
  </message>
  <message>
   <source>ทุกปี</source>
   <translation>All years</translation>
  </message>
  <message>
   <source>ทุกปีงบประมาณ</source>
   <translation>All fiscal years</translation>
  </message>
  <message>
   <source>ทุกรายการ</source>
   <translation>All records</translation>
  </message>
  <message>
   <source>ทุกแถวผ่าน พร้อมนำเข้า</source>
   <translation>Every row passes; ready to import</translation>
  </message>
  <message>
   <source>ทุกแถวมีในทะเบียนแล้วและเหมือนเดิม จึงไม่มีอะไรต้องนำเข้า</source>
   <translation>Every row is in the register already and unchanged, so there is nothing to import</translation>
  </message>
  <message>
   <source>ทุกแฟ้ม (*)</source>
   <translation>All files (*)</translation>
  </message>
  <message>
   <source>ธ.ค.</source>
   <translation>Dec</translation>
  </message>
  <message>
   <source>ธันวาคม</source>
   <translation>December</translation>
  </message>
  <message>
   <source>นักเรียนหรือนักศึกษา</source>
   <translation>Pupil or student</translation>
  </message>
  <message>
   <source>นับเป็น</source>
   <translation>Counted in</translation>
  </message>
  <message>
   <source>นามบัตรช่องทางติดต่อ</source>
   <translation>Contact card</translation>
  </message>
  <message>
   <source>นำกลับ</source>
   <translation>Take back</translation>
  </message>
  <message>
   <source>นำกลับ {count:,} รายการ</source>
   <translation>Take back {count:,} records</translation>
  </message>
  <message>
   <source>นำกลับ {count:,} รายการจากถังขยะ</source>
   <translation>Take {count:,} records back from the bin</translation>
  </message>
  <message>
   <source>นำกลับจากถังขยะ</source>
   <translation>taken back from the bin</translation>
  </message>
  <message>
   <source>นำกลับมา</source>
   <translation>Take back</translation>
  </message>
  <message>
   <source>นำเข้า</source>
   <translation>Import</translation>
  </message>
  <message>
   <source>นำเข้า {count:,} แถว</source>
   <translation>Import {count:,} rows</translation>
  </message>
  <message>
   <source>นำเข้า {file} {count:,} แถว</source>
   <translation>Import {file}, {count:,} rows</translation>
  </message>
  <message>
   <source>นำเข้า {file} แล้ว: {counts}</source>
   <translation>{file} imported: {counts}</translation>
  </message>
  <message>
   <source>นำเข้า{title}</source>
   <translation>Import {title}</translation>
  </message>
  <message>
   <source>นำเข้าจากแฟ้ม</source>
   <translation>Import from a file</translation>
  </message>
  <message>
   <source>นำเข้าเฉพาะ {count:,} แถวที่ผ่าน</source>
   <translation>Import only the {count:,} rows that pass</translation>
  </message>
  <message>
   <source>นำเข้าเป็น</source>
   <translation>Imported as</translation>
  </message>
  <message>
   <source>นโยบาย No Gift Policy</source>
   <translation>No Gift Policy</translation>
  </message>
  <message>
   <source>นโยบาย No Gift Policy ของหน่วยงาน และแบบวัด OIT ของการประเมิน ITA</source>
   <translation>The agency's No Gift Policy and the OIT of the ITA assessment</translation>
  </message>
  <message>
   <source>นโยบาย No Gift Policy และการรับโดยธรรมจรรยาตามมาตรา 128 รายงานแยกกัน</source>
   <translation>The No Gift Policy and gifts under section 128 are reported apart</translation>
  </message>
  <message>
   <source>น้ำประปา</source>
   <translation>Water supply</translation>
  </message>
  <message>
   <source>น้ำหนักคะแนน ITA (ร้อยละ)</source>
   <translation>ITA weights (per cent)</translation>
  </message>
  <message>
   <source>บรรทัดละครั้ง: วันที่ / เรื่องที่แก้ / ราคาใหม่ บาท / สิ้นสุด วันที่ใหม่</source>
   <translation>One per line: date / what changed / new price, baht / ends, new date</translation>
  </message>
  <message>
   <source>บรรทัดละหนึ่งกอง ตามคำในประกาศ</source>
   <translation>One department per line, as the notice has it</translation>
  </message>
  <message>
   <source>บรรทัดละหนึ่งขั้นตอน: ทำอะไร / ใครรับผิดชอบ / ใช้เวลาเท่าใด ไม่ต้องใส่เลขข้อ</source>
   <translation>One step to a line: what / who / how long; no numbers</translation>
  </message>
  <message>
   <source>บรรทัดละหนึ่งข้อ สิ่งที่ต้องใช้ดุลยพินิจโปรแกรมไม่แต่งให้</source>
   <translation>One per line; the program invents no judgement</translation>
  </message>
  <message>
   <source>บรรทัดละหนึ่งข้อ เว้นว่างไว้จะพิมพ์ข้อความที่ร่างจากทะเบียน</source>
   <translation>One per line; where empty, the text drafted from the registers is printed</translation>
  </message>
  <message>
   <source>บรรทัดละหนึ่งข้อ โปรแกรมใส่เลขข้อให้เมื่อมีหลายข้อ</source>
   <translation>One per line; the program numbers them when there are several</translation>
  </message>
  <message>
   <source>บรรทัดละหนึ่งข้อ ใครขอได้ ภายในเมื่อใด ว่างไว้หมายถึงไม่มี</source>
   <translation>One to a line: who may ask, until when; empty means none</translation>
  </message>
  <message>
   <source>บรรทัดละหนึ่งชิ้น: ชื่อ / ลิงก์หรือชื่อแฟ้ม</source>
   <translation>One per line: name / link or file name</translation>
  </message>
  <message>
   <source>บรรทัดละหนึ่งช่องทาง ว่างไว้หมายถึงทุกช่องทางของสำนักงาน</source>
   <translation>One channel per line; empty means all channels of the office</translation>
  </message>
  <message>
   <source>บรรทัดละหนึ่งภาพ: คำบรรยาย / ชื่อแฟ้ม ตำแหน่งที่ถ่ายถูกลบออกก่อนเก็บ</source>
   <translation>One picture to a line: caption / file; where it was taken is removed before it is kept</translation>
  </message>
  <message>
   <source>บรรทัดละหนึ่งราย: ชื่อ / ราคา บาท / เลขประจำตัวผู้เสียภาษี / หมายเหตุ</source>
   <translation>One per line: name / price, baht / tax ID / note</translation>
  </message>
  <message>
   <source>บรรทัดละหนึ่งรายการ</source>
   <translation>One per line</translation>
  </message>
  <message>
   <source>บรรทัดละหนึ่งเรื่อง พิมพ์ในรายงานเหนือภาพ</source>
   <translation>One matter to a line; printed above the pictures</translation>
  </message>
  <message>
   <source>บริการนอกสถานที่</source>
   <translation>Service outside the office</translation>
  </message>
  <message>
   <source>บอกในประกาศเปลี่ยนแปลงแผนเมื่อแก้ไข</source>
   <translation>Told in the announcement of a change of the plan</translation>
  </message>
  <message>
   <source>บอร์ดประกาศ</source>
   <translation>Notice board</translation>
  </message>
  <message>
   <source>บันทึก</source>
   <translation>Save</translation>
  </message>
  <message>
   <source>บันทึก {file} แล้ว แก้ไขแล้วนำเข้าแฟ้มนั้นอีกครั้งได้</source>
   <translation>{file} saved; correct it and import that file again</translation>
  </message>
  <message>
   <source>บันทึก {name} แล้ว</source>
   <translation>{name} saved</translation>
  </message>
  <message>
   <source>บันทึก{format}</source>
   <translation>Save {format}</translation>
  </message>
  <message>
   <source>บันทึกข้อความ: ช่องให้เลือก</source>
   <translation>Memorandum: boxes to tick</translation>
  </message>
  <message>
   <source>บันทึกข้อความ: ผู้ให้ความเห็น</source>
   <translation>Memorandum: who answers</translation>
  </message>
  <message>
   <source>บันทึกข้อความนำส่งเอกสาร</source>
   <translation>Memorandum with the papers</translation>
  </message>
  <message>
   <source>บันทึกข้อมูลสำนักงานแล้ว</source>
   <translation>The office's facts are saved</translation>
  </message>
  <message>
   <source>บันทึกครบแล้ว</source>
   <translation>All saved</translation>
  </message>
  <message>
   <source>บันทึกตกลง</source>
   <translation>Memorandum of agreement</translation>
  </message>
  <message>
   <source>บันทึกภายใน</source>
   <translation>Internal note</translation>
  </message>
  <message>
   <source>บันทึกภายใน ไม่พิมพ์และไม่เผยแพร่</source>
   <translation>Internal note; not printed, not published</translation>
  </message>
  <message>
   <source>บันทึกภายใน ไม่พิมพ์และไม่เผยแพร่ ไม่จำเป็นต้องระบุชื่อบุคคล</source>
   <translation>Internal note; not printed, not published; no person need be named</translation>
  </message>
  <message>
   <source>บันทึกภายใน ไม่พิมพ์ในรายงาน</source>
   <translation>Internal note; not printed in the report</translation>
  </message>
  <message>
   <source>บันทึกภายใน ไม่พิมพ์ในเอกสาร</source>
   <translation>Internal note; not printed on papers</translation>
  </message>
  <message>
   <source>บันทึกว่าไม่ซ้ำกัน: {name}</source>
   <translation>No duplicate: {name}</translation>
  </message>
  <message>
   <source>บันทึกเป็น xlsx</source>
   <translation>Save as xlsx</translation>
  </message>
  <message>
   <source>บันทึกเป็นรายการใหม่</source>
   <translation>Save as a new record</translation>
  </message>
  <message>
   <source>บันทึกเป็นแฟ้ม</source>
   <translation>Save as a file</translation>
  </message>
  <message>
   <source>บันทึกเป็นแฟ้มแล้วเปิดด้วย Excel หรือ LibreOffice</source>
   <translation>Save it as a file and open it with Excel or LibreOffice</translation>
  </message>
  <message>
   <source>บันทึกแถวที่ไม่ผ่าน</source>
   <translation>Save the rejected rows</translation>
  </message>
  <message>
   <source>บันทึกแบบสำรวจแล้ว {count:,} คน</source>
   <translation>Questionnaires of {count:,} persons saved</translation>
  </message>
  <message>
   <source>บันทึกแฟ้ม {name} แล้ว</source>
   <translation>File {name} saved</translation>
  </message>
  <message>
   <source>บันทึกและคนถัดไป</source>
   <translation>Save and next person</translation>
  </message>
  <message>
   <source>บันทึกและคนถัดไป (Enter)</source>
   <translation>Save and next person (Enter)</translation>
  </message>
  <message>
   <source>บันทึกและเพิ่มใหม่</source>
   <translation>Save and add another</translation>
  </message>
  <message>
   <source>บันทึกแล้ว</source>
   <translation>Recorded</translation>
  </message>
  <message>
   <source>บันทึกแล้ว {when:%H:%M}</source>
   <translation>Saved {when:%H:%M}</translation>
  </message>
  <message>
   <source>บาท</source>
   <translation>Baht</translation>
  </message>
  <message>
   <source>ปฏิทิน พ.ศ.</source>
   <translation>Calendar, B.E.</translation>
  </message>
  <message>
   <source>ปฏิทิน พ.ศ. (F4)</source>
   <translation>Calendar, B.E. (F4)</translation>
  </message>
  <message>
   <source>ปฏิบัติหน้าที่แทน</source>
   <translation>Acting for</translation>
  </message>
  <message>
   <source>ประกวดราคาอิเล็กทรอนิกส์ (e-bidding)</source>
   <translation>e-bidding</translation>
  </message>
  <message>
   <source>ประกาศนโยบายไม่รับของขวัญ (No Gift Policy)</source>
   <translation>Announcement of the No Gift Policy</translation>
  </message>
  <message>
   <source>ประกาศนโยบายไม่รับของขวัญ ฉบับภาษาอังกฤษ</source>
   <translation>Announcement of the No Gift Policy, in English</translation>
  </message>
  <message>
   <source>ประกาศผลผู้ชนะการจัดซื้อจัดจ้างรายไตรมาส</source>
   <translation>Quarterly notice of the winners of procurement</translation>
  </message>
  <message>
   <source>ประกาศผู้ชนะการเสนอราคา</source>
   <translation>Notices of winners</translation>
  </message>
  <message>
   <source>ประกาศมาตรการส่งเสริมคุณธรรมและความโปร่งใส</source>
   <translation>Announcement of the measures for integrity and transparency</translation>
  </message>
  <message>
   <source>ประกาศเจตนารมณ์</source>
   <translation>Declaration of intent</translation>
  </message>
  <message>
   <source>ประกาศเปลี่ยนแปลงแผนการจัดซื้อจัดจ้าง</source>
   <translation>Notice of a change of the procurement plan</translation>
  </message>
  <message>
   <source>ประกาศเผยแพร่แผนการจัดซื้อจัดจ้าง</source>
   <translation>Notice of the procurement plan</translation>
  </message>
  <message>
   <source>ประกาศและหนังสือขึ้นต้นด้วยตรา เลือกว่าจะพิมพ์อย่างไร</source>
   <translation>Announcements and letters begin with the emblem; choose how it is printed</translation>
  </message>
  <message>
   <source>ประจำปีงบประมาณ พ.ศ. {year}</source>
   <translation>Fiscal year B.E. {year}</translation>
  </message>
  <message>
   <source>ประจำเดือน{month} พ.ศ. {year}</source>
   <translation>{month} B.E. {year}</translation>
  </message>
  <message>
   <source>ประชาชน</source>
   <translation>Citizen</translation>
  </message>
  <message>
   <source>ประชุม</source>
   <translation>Meeting</translation>
  </message>
  <message>
   <source>ประถมศึกษาหรือต่ำกว่า</source>
   <translation>Primary school or less</translation>
  </message>
  <message>
   <source>ประมาณการ</source>
   <translation>Estimate</translation>
  </message>
  <message>
   <source>ประวัติการทำงาน</source>
   <translation>What was done</translation>
  </message>
  <message>
   <source>ประวัติการเปลี่ยนแปลง</source>
   <translation>History of changes</translation>
  </message>
  <message>
   <source>ประวัติของรายการนี้</source>
   <translation>History of this record</translation>
  </message>
  <message>
   <source>ประเภท</source>
   <translation>Kind</translation>
  </message>
  <message>
   <source>ประเภทกิจกรรม</source>
   <translation>Kind of activity</translation>
  </message>
  <message>
   <source>ประเภทตามระบบ e-GP ใช้ค้นหาและส่งออก</source>
   <translation>The kind as in e-GP; for finding and exports</translation>
  </message>
  <message>
   <source>ประเภทผู้ให้</source>
   <translation>Kind of giver</translation>
  </message>
  <message>
   <source>ประเภทรายงาน</source>
   <translation>Kind of report</translation>
  </message>
  <message>
   <source>ประเภทเรื่อง</source>
   <translation>Kind of matter</translation>
  </message>
  <message>
   <source>ประเภทเอกสาร</source>
   <translation>Kind of document</translation>
  </message>
  <message>
   <source>ประเภทโครงการ</source>
   <translation>Kind of project</translation>
  </message>
  <message>
   <source>ปริญญาตรี</source>
   <translation>Bachelor's degree</translation>
  </message>
  <message>
   <source>ปลัดเทศบาล</source>
   <translation>Municipal clerk</translation>
  </message>
  <message>
   <source>ปักหมุดค่าไว้ใช้รายการต่อไป</source>
   <translation>Pin the value for the next records</translation>
  </message>
  <message>
   <source>ปักหมุดค่าไว้ใช้แถวต่อไป</source>
   <translation>Pin the value for the next rows</translation>
  </message>
  <message>
   <source>ปักหมุดไว้: แถวใหม่ใช้ค่าเดิม</source>
   <translation>Pinned: new rows take the same value</translation>
  </message>
  <message>
   <source>ปิด</source>
   <translation>Close</translation>
  </message>
  <message>
   <source>ปิดข้อความนี้</source>
   <translation>Close this message</translation>
  </message>
  <message>
   <source>ปิดประกาศ</source>
   <translation>Notice board</translation>
  </message>
  <message>
   <source>ปิดโปรแกรม</source>
   <translation>on closing the program</translation>
  </message>
  <message>
   <source>ปี</source>
   <translation>Year</translation>
  </message>
  <message>
   <source>ปี ITA</source>
   <translation>ITA year</translation>
  </message>
  <message>
   <source>ปี {year}</source>
   <translation>Year {year}</translation>
  </message>
  <message>
   <source>ปี {year}: {level}</source>
   <translation>{year}: {level}</translation>
  </message>
  <message>
   <source>ปี พ.ศ.</source>
   <translation>Year B.E.</translation>
  </message>
  <message>
   <source>ปีการประเมิน ITA</source>
   <translation>ITA year</translation>
  </message>
  <message>
   <source>ปีก่อน</source>
   <translation>Previous year</translation>
  </message>
  <message>
   <source>ปีก่อน {count}</source>
   <translation>Year before: {count}</translation>
  </message>
  <message>
   <source>ปีของงบประมาณ รายงานทุกฉบับแยกตามปีนี้</source>
   <translation>The year of the budget; every report goes by it</translation>
  </message>
  <message>
   <source>ปีของเงินงบประมาณ งวดของเอกสารดูจากวันที่ทำสัญญา</source>
   <translation>The year of the budget money; the period of papers follows the contract date</translation>
  </message>
  <message>
   <source>ปีของเลขที่เอกสาร</source>
   <translation>Year of the document number</translation>
  </message>
  <message>
   <source>ปีงบประมาณ</source>
   <translation>Fiscal year</translation>
  </message>
  <message>
   <source>ปีงบประมาณ {year}</source>
   <translation>Fiscal year {year}</translation>
  </message>
  <message>
   <source>ปีงบประมาณของมาตรการ (พ.ศ.)</source>
   <translation>Fiscal year of the measure (B.E.)</translation>
  </message>
  <message>
   <source>ปีงบประมาณของแผน (พ.ศ.)</source>
   <translation>Fiscal year of the plan (B.E.)</translation>
  </message>
  <message>
   <source>ปีงบประมาณที่เลขเอกสารเริ่มใหม่ เว้นว่างเมื่อเลขที่มีปีอยู่แล้ว</source>
   <translation>The fiscal year in which the document's number begins anew; empty where the number holds the year</translation>
  </message>
  <message>
   <source>ปีถัดไป</source>
   <translation>Next year</translation>
  </message>
  <message>
   <source>ปีที่รายงานใน ITA</source>
   <translation>Years reported in ITA</translation>
  </message>
  <message>
   <source>ผล</source>
   <translation>Result</translation>
  </message>
  <message>
   <source>ผลการดำเนินการ</source>
   <translation>Results</translation>
  </message>
  <message>
   <source>ผลการพิจารณา</source>
   <translation>Decision</translation>
  </message>
  <message>
   <source>ผลการพิจารณาของหัวหน้าหน่วยงาน</source>
   <translation>Decision of the head of the agency</translation>
  </message>
  <message>
   <source>ผลจัดซื้อจัดจ้าง</source>
   <translation>Procurement results</translation>
  </message>
  <message>
   <source>ผลลัพธ์</source>
   <translation>Outcomes</translation>
  </message>
  <message>
   <source>ผลลัพธ์หรือความสำเร็จของการดำเนินการ</source>
   <translation>Outcomes or success of what was done</translation>
  </message>
  <message>
   <source>ผู้ตรวจสอบ</source>
   <translation>Checker</translation>
  </message>
  <message>
   <source>ผู้ตอบ</source>
   <translation>Respondent</translation>
  </message>
  <message>
   <source>ผู้พิจารณา</source>
   <translation>Decided by</translation>
  </message>
  <message>
   <source>ผู้รับบริการ</source>
   <translation>people served</translation>
  </message>
  <message>
   <source>ผู้รับผิดชอบ</source>
   <translation>Responsible</translation>
  </message>
  <message>
   <source>ผู้รายงาน</source>
   <translation>Reporter</translation>
  </message>
  <message>
   <source>ผู้ร้อง</source>
   <translation>Complainant</translation>
  </message>
  <message>
   <source>ผู้ร้องแจ้งมาทางใด</source>
   <translation>The way the complainant came</translation>
  </message>
  <message>
   <source>ผู้ลงนาม</source>
   <translation>Signatories</translation>
  </message>
  <message>
   <source>ผู้ลงนาม {signatory} · </source>
   <translation>signed by {signatory} · </translation>
  </message>
  <message>
   <source>ผู้ลงนามประกาศ</source>
   <translation>Signs announcements</translation>
  </message>
  <message>
   <source>ผู้ลงนามแบบ สขร.1</source>
   <translation>Signatory of SKR 1</translation>
  </message>
  <message>
   <source>ผู้ลงนามและลิงก์ EIT</source>
   <translation>Signatories and EIT link</translation>
  </message>
  <message>
   <source>ผู้เข้าร่วม (คน)</source>
   <translation>Participants</translation>
  </message>
  <message>
   <source>ผู้เผยแพร่</source>
   <translation>Published by</translation>
  </message>
  <message>
   <source>ผู้เสนอราคา</source>
   <translation>Bidders</translation>
  </message>
  <message>
   <source>ผู้ให้ของขวัญ</source>
   <translation>Givers of gifts</translation>
  </message>
  <message>
   <source>ผู้ให้เป็นญาติ</source>
   <translation>The giver is a relative</translation>
  </message>
  <message>
   <source>ผู้ได้รับการคัดเลือก</source>
   <translation>Winner</translation>
  </message>
  <message>
   <source>ผ่านไปแล้ว</source>
   <translation>past</translation>
  </message>
  <message>
   <source>ฝึกอบรมหรือสัมมนา</source>
   <translation>Training or seminar</translation>
  </message>
  <message>
   <source>พ.</source>
   <translation>Wed</translation>
  </message>
  <message>
   <source>พ.ค.</source>
   <translation>May</translation>
  </message>
  <message>
   <source>พ.ย.</source>
   <translation>Nov</translation>
  </message>
  <message>
   <source>พ.ร.บ. การจัดซื้อจัดจ้างฯ พ.ศ. 2560 มาตรา 11 (การเผยแพร่แผนสามแห่ง)</source>
   <translation>Procurement Act B.E. 2560, section 11 (publication of the plan in three places)</translation>
  </message>
  <message>
   <source>พ.ร.บ. การจัดซื้อจัดจ้างฯ พ.ศ. 2560 มาตรา 55 และ 56</source>
   <translation>Procurement Act B.E. 2560, sections 55 and 56</translation>
  </message>
  <message>
   <source>พ.ร.บ. การอำนวยความสะดวกในการพิจารณาอนุญาตของทางราชการ พ.ศ. 2558 มาตรา 7 (คู่มือสำหรับประชาชน)</source>
   <translation>Licensing Facilitation Act B.E. 2558, section 7 (citizens' guide)</translation>
  </message>
  <message>
   <source>พ.ร.บ. คุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562</source>
   <translation>Personal Data Protection Act B.E. 2562</translation>
  </message>
  <message>
   <source>พ.ร.บ. งบประมาณรายจ่าย</source>
   <translation>Budget Act</translation>
  </message>
  <message>
   <source>พ.ร.ป. ว่าด้วยการป้องกันและปราบปรามการทุจริต พ.ศ. 2561 มาตรา 128 และประกาศ ป.ป.ช. พ.ศ. 2563</source>
   <translation>Anti-Corruption Act B.E. 2561, section 128, and the NACC notification B.E. 2563</translation>
  </message>
  <message>
   <source>พนักงานบริษัท</source>
   <translation>Company employee</translation>
  </message>
  <message>
   <source>พบ {count:,} รายการ · ↑↓ เลือก · Enter เปิด · Esc ล้าง</source>
   <translation>{count:,} found · ↑↓ choose · Enter opens · Esc clears</translation>
  </message>
  <message>
   <source>พบ {found:,} แถวในแฟ้ม</source>
   <translation>{found:,} rows found in the file</translation>
  </message>
  <message>
   <source>พร้อมทำชุด</source>
   <translation>Ready to be made</translation>
  </message>
  <message>
   <source>พร้อมพิมพ์</source>
   <translation>Ready to print</translation>
  </message>
  <message>
   <source>พร้อมพิมพ์ ควรตรวจ {count} เรื่อง</source>
   <translation>Ready to print, {count} to check</translation>
  </message>
  <message>
   <source>พฤ.</source>
   <translation>Thu</translation>
  </message>
  <message>
   <source>พฤศจิกายน</source>
   <translation>November</translation>
  </message>
  <message>
   <source>พฤษภาคม</source>
   <translation>May</translation>
  </message>
  <message>
   <source>พิมพ์</source>
   <translation>Print</translation>
  </message>
  <message>
   <source>พิมพ์ซ้ำเป็นแฟ้ม</source>
   <translation>Print again to file</translation>
  </message>
  <message>
   <source>พิมพ์ตามที่ผู้ตอบเขียน</source>
   <translation>Type what the person wrote</translation>
  </message>
  <message>
   <source>พิมพ์บางส่วนของชื่อเพื่อค้นหา</source>
   <translation>Type part of the name to find it</translation>
  </message>
  <message>
   <source>พิมพ์วันที่เป็น พ.ศ. ได้ทุกแบบ ปุ่มบวกลบเลื่อนวัน F4 เปิดปฏิทิน</source>
   <translation>Type a date of the Buddhist era in any way; plus and minus step by days, F4 opens the calendar</translation>
  </message>
  <message>
   <source>พิมพ์และเผยแพร่</source>
   <translation>Print and publish</translation>
  </message>
  <message>
   <source>พิมพ์ใต้ที่อยู่บนโปสเตอร์ ควรสั้น</source>
   <translation>Printed under the address on the poster; best kept short</translation>
  </message>
  <message>
   <source>พิมพ์ในรายการจัดซื้อจัดจ้างของการประเมิน ITA</source>
   <translation>Printed in the list of procurement for the ITA assessment</translation>
  </message>
  <message>
   <source>พิมพ์ในรายงาน</source>
   <translation>Printed in the report</translation>
  </message>
  <message>
   <source>พิมพ์ในแบบรายงานการรับของขวัญ คู่กับผู้พิจารณา</source>
   <translation>Printed on the report of the gift beside who decided</translation>
  </message>
  <message>
   <source>ภาพ</source>
   <translation>Picture</translation>
  </message>
  <message>
   <source>ภาพ (*.png *.jpg *.jpeg *.svg)</source>
   <translation>Pictures (*.png *.jpg *.jpeg *.svg)</translation>
  </message>
  <message>
   <source>ภาพ (*.png *.jpg *.jpeg)</source>
   <translation>Pictures (*.png *.jpg *.jpeg)</translation>
  </message>
  <message>
   <source>ภาพ PNG</source>
   <translation>PNG picture</translation>
  </message>
  <message>
   <source>ภาพ SVG</source>
   <translation>SVG picture</translation>
  </message>
  <message>
   <source>ภาพกิจกรรม</source>
   <translation>Pictures</translation>
  </message>
  <message>
   <source>ม. 11 (1) เร่งด่วนหรือใช้ในราชการลับ</source>
   <translation>S. 11 (1) urgent or secret</translation>
  </message>
  <message>
   <source>ม. 11 (2) วงเงินตามกฎกระทรวง ฉุกเฉิน หรือพัสดุที่ขายทอดตลาด</source>
   <translation>S. 11 (2) within the ministerial limit, emergency, or goods at auction</translation>
  </message>
  <message>
   <source>ม. 11 (3) งานจ้างที่ปรึกษาที่เร่งด่วนหรือเกี่ยวกับความมั่นคง</source>
   <translation>S. 11 (3) urgent consultancy or national security</translation>
  </message>
  <message>
   <source>ม. 11 (4) งานจ้างออกแบบหรือควบคุมงานที่เร่งด่วนหรือเกี่ยวกับความมั่นคง</source>
   <translation>S. 11 (4) urgent design or supervision or national security</translation>
  </message>
  <message>
   <source>ม.ค.</source>
   <translation>Jan</translation>
  </message>
  <message>
   <source>มกราคม</source>
   <translation>January</translation>
  </message>
  <message>
   <source>มอบให้หน่วยงานการกุศลหรือสาธารณประโยชน์</source>
   <translation>Given to charity or a public purpose</translation>
  </message>
  <message>
   <source>มัธยมศึกษาหรือเทียบเท่า</source>
   <translation>Secondary school or equal</translation>
  </message>
  <message>
   <source>มาตรการ/แนวทาง</source>
   <translation>Measure or approach</translation>
  </message>
  <message>
   <source>มาตรการ: ข้อความที่ร่างจากทะเบียน</source>
   <translation>Measures: texts drafted from the registers</translation>
  </message>
  <message>
   <source>มาตรการ: เรื่อง</source>
   <translation>Measures: topics</translation>
  </message>
  <message>
   <source>มาตรการส่งเสริมคุณธรรม</source>
   <translation>Integrity measures</translation>
  </message>
  <message>
   <source>มาตรการส่งเสริมคุณธรรมและความโปร่งใสของปี วิธีการ ผู้รับผิดชอบ ผลการดำเนินการ และหลักฐาน ตัวเลขร่างจากทะเบียนอื่นให้</source>
   <translation>The year's measures for integrity and transparency: how, who, results and evidence; figures are drafted from the other registers</translation>
  </message>
  <message>
   <source>มาตรา 128 (ธรรมจรรยา)</source>
   <translation>Section 128 (custom)</translation>
  </message>
  <message>
   <source>มิ.ย.</source>
   <translation>Jun</translation>
  </message>
  <message>
   <source>มิถุนายน</source>
   <translation>June</translation>
  </message>
  <message>
   <source>มี {count:,} รายการในถังขยะ</source>
   <translation>{count:,} records in the bin</translation>
  </message>
  <message>
   <source>มี {count} ช่องที่พิมพ์ค้างไว้เมื่อ {when} น. และยังไม่ได้บันทึก</source>
   <translation>{count} cells typed at {when} were not saved</translation>
  </message>
  <message>
   <source>มี {count} แถวที่พิมพ์ค้างไว้เมื่อ {when} น. และยังไม่ได้บันทึก</source>
   <translation>{count} rows typed at {when} were not saved</translation>
  </message>
  <message>
   <source>มี.ค.</source>
   <translation>Mar</translation>
  </message>
  <message>
   <source>มีกองชื่อ {name} มากกว่าหนึ่งแถว ลบหรือแก้ชื่อให้ต่างกัน</source>
   <translation>{name} stands on more than one row; delete one or change its name</translation>
  </message>
  <message>
   <source>มีการแก้ไขที่ยังไม่ได้บันทึก</source>
   <translation>There are changes not saved yet</translation>
  </message>
  <message>
   <source>มีข้อความที่พิมพ์ค้างไว้เมื่อ {when} น. และยังไม่ได้บันทึก</source>
   <translation>Text typed at {when} was not saved</translation>
  </message>
  <message>
   <source>มีคะแนนของปี {year} มากกว่าหนึ่งแถว ลบแถวที่เกิน</source>
   <translation>The scores of {year} stand on more than one row; delete the extra row</translation>
  </message>
  <message>
   <source>มีค่า {filled}</source>
   <translation>{filled} filled</translation>
  </message>
  <message>
   <source>มีช่องที่อ่านไม่ได้ จึงบันทึกทั้งหมดไม่ได้</source>
   <translation>Some fields cannot be read, so not everything can be saved</translation>
  </message>
  <message>
   <source>มีนาคม</source>
   <translation>March</translation>
  </message>
  <message>
   <source>มีรายการ</source>
   <translation>Recorded</translation>
  </message>
  <message>
   <source>มีลิงก์ EIT</source>
   <translation>EIT link given</translation>
  </message>
  <message>
   <source>มีแฟ้ม {name} อยู่แล้ว ใช้ชื่ออื่น หรือยกเลิกแล้วเปิดแฟ้มนั้นแทน</source>
   <translation>There is already a file {name}; use another name, or cancel and open that file instead</translation>
  </message>
  <message>
   <source>มูลค่า</source>
   <translation>Value</translation>
  </message>
  <message>
   <source>มูลค่า (บาท)</source>
   <translation>Value (baht)</translation>
  </message>
  <message>
   <source>มูลค่ารวมทุกชิ้น ถ้าไม่ทราบให้ประมาณตามราคาตลาด</source>
   <translation>The value of all pieces; where unknown, estimate by the market price</translation>
  </message>
  <message>
   <source>ยกเลิก</source>
   <translation>Cancel</translation>
  </message>
  <message>
   <source>ยกเลิกการดำเนินการ</source>
   <translation>Procurement cancelled</translation>
  </message>
  <message>
   <source>ยกเลิกการแก้ไข</source>
   <translation>Discard changes</translation>
  </message>
  <message>
   <source>ยอดของแต่ละไตรมาส ว่างไว้ถ้ายังไม่ทราบ</source>
   <translation>The sum of each quarter; leave empty where it is not known yet</translation>
  </message>
  <message>
   <source>ยังขาด</source>
   <translation>Missing</translation>
  </message>
  <message>
   <source>ยังขาด {count} เรื่อง</source>
   <translation>{count} missing</translation>
  </message>
  <message>
   <source>ยังขาด {months} {count} ช่อง</source>
   <translation>missing {months} {count} cells</translation>
  </message>
  <message>
   <source>ยังขาดคอลัมน์ที่ต้องมี: {columns} เลือกที่ช่อง นำเข้าเป็น ของคอลัมน์ที่ตรงกัน</source>
   <translation>Columns needed are missing: {columns}; choose them under Imported as beside the columns that match</translation>
  </message>
  <message>
   <source>ยังต้องเขียน (แห่ง)</source>
   <translation>To be written (places)</translation>
  </message>
  <message>
   <source>ยังพิมพ์ไม่ได้</source>
   <translation>Cannot be printed yet</translation>
  </message>
  <message>
   <source>ยังไม่นำเข้าเลย จนกว่าทุกแถวจะผ่าน</source>
   <translation>Import nothing until every row passes</translation>
  </message>
  <message>
   <source>ยังไม่มีการบันทึกในงวดนี้</source>
   <translation>Nothing has been recorded in this period yet</translation>
  </message>
  <message>
   <source>ยังไม่มีข้อมูล</source>
   <translation>No data yet</translation>
  </message>
  <message>
   <source>ยังไม่มีข้อมูล{what}</source>
   <translation>No data on {what} yet</translation>
  </message>
  <message>
   <source>ยังไม่มีงานบริการทางช่องทางนี้</source>
   <translation>No services by this channel yet</translation>
  </message>
  <message>
   <source>ยังไม่มีตรา</source>
   <translation>no emblem yet</translation>
  </message>
  <message>
   <source>ยังไม่มีรายการ{when}</source>
   <translation>No records yet{when}</translation>
  </message>
  <message>
   <source>ยังไม่มีลิงก์ EIT</source>
   <translation>no EIT link yet</translation>
  </message>
  <message>
   <source>ยังไม่มีอะไรที่ทำในสำนักงานนี้</source>
   <translation>Nothing has been done in this office yet</translation>
  </message>
  <message>
   <source>ยังไม่มีเอกสารที่ออกของปีนี้ เลือกเอกสารแล้วกด ออกเอกสาร</source>
   <translation>Nothing issued in this year yet; choose a paper and press Issue</translation>
  </message>
  <message>
   <source>ยังไม่ลงนามในสัญญา</source>
   <translation>Contract not signed yet</translation>
  </message>
  <message>
   <source>ยังไม่สิ้นเดือน</source>
   <translation>Month not over</translation>
  </message>
  <message>
   <source>ยังไม่สิ้นไตรมาส</source>
   <translation>Quarter not over</translation>
  </message>
  <message>
   <source>ยังไม่แจ้ง</source>
   <translation>Not declared</translation>
  </message>
  <message>
   <source>ยังไม่ได้กรอก</source>
   <translation>Not entered</translation>
  </message>
  <message>
   <source>ยังไม่ได้กรอก ถ้าไม่มีผู้มารับบริการให้กรอก 0</source>
   <translation>Not entered; if nobody came, enter 0</translation>
  </message>
  <message>
   <source>ยังไม่ได้ตอบ {count} ข้อ กด Enter อีกครั้งเพื่อบันทึกโดยเว้นไว้</source>
   <translation>{count} questions unanswered; press Enter again to save with gaps</translation>
  </message>
  <message>
   <source>ยังไม่ได้บันทึก</source>
   <translation>Not saved</translation>
  </message>
  <message>
   <source>ยังไม่ได้บันทึก จะบันทึกเมื่อออกจากแถว</source>
   <translation>Not saved; saved on leaving the row</translation>
  </message>
  <message>
   <source>ยังไม่ได้เลือก</source>
   <translation>Not chosen</translation>
  </message>
  <message>
   <source>ยังไม่ได้เลือกงวดหรือวันที่</source>
   <translation>No period or day chosen yet</translation>
  </message>
  <message>
   <source>ยืนยันว่าไม่ซ้ำกับอีกรายการ</source>
   <translation>Confirm that it does not repeat another</translation>
  </message>
  <message>
   <source>ยืนยันแล้ว</source>
   <translation>Confirmed</translation>
  </message>
  <message>
   <source>ย้อนกลับ</source>
   <translation>Back</translation>
  </message>
  <message>
   <source>รณรงค์ประชาสัมพันธ์</source>
   <translation>Campaign</translation>
  </message>
  <message>
   <source>รวม</source>
   <translation>Total</translation>
  </message>
  <message>
   <source>รวม ({unit})</source>
   <translation>Total ({unit})</translation>
  </message>
  <message>
   <source>รวม {count:,} รายการ</source>
   <translation>{count:,} records in all</translation>
  </message>
  <message>
   <source>รวม {count} {unit}</source>
   <translation>{count} {unit} in all</translation>
  </message>
  <message>
   <source>รวม {count} รายการ</source>
   <translation>{count} records in all</translation>
  </message>
  <message>
   <source>รวม {title}</source>
   <translation>Total {title}</translation>
  </message>
  <message>
   <source>รวม {total}</source>
   <translation>Sum {total}</translation>
  </message>
  <message>
   <source>รหัสจากระบบ e-GP ใช้ค้นหาและส่งออก</source>
   <translation>The code in e-GP; for finding and exports</translation>
  </message>
  <message>
   <source>รหัสเอกสารที่ออก</source>
   <translation>Code of the issued paper</translation>
  </message>
  <message>
   <source>รหัสแผนการจัดซื้อจัดจ้าง</source>
   <translation>Procurement plan code</translation>
  </message>
  <message>
   <source>รหัสในประกาศผลผู้ชนะรายไตรมาส</source>
   <translation>Code in the quarterly notice of winners</translation>
  </message>
  <message>
   <source>รอบ 6 เดือนหลัง (เมษายน – กันยายน) ประจำปีงบประมาณ พ.ศ. {year}</source>
   <translation>Second six months (April – September), fiscal year B.E. {year}</translation>
  </message>
  <message>
   <source>รอบ 6 เดือนแรก (ตุลาคม – มีนาคม) ประจำปีงบประมาณ พ.ศ. {year}</source>
   <translation>First six months (October – March), fiscal year B.E. {year}</translation>
  </message>
  <message>
   <source>ระบบ E-Service</source>
   <translation>E-Service</translation>
  </message>
  <message>
   <source>ระบบ e-GP</source>
   <translation>e-GP system</translation>
  </message>
  <message>
   <source>ระยะเวลา</source>
   <translation>Time taken</translation>
  </message>
  <message>
   <source>ระยะเวลาตั้งแต่ยื่นเอกสารครบจนแล้วเสร็จ</source>
   <translation>From complete documents until finished</translation>
  </message>
  <message>
   <source>ระเบียบกระทรวงการคลังฯ พ.ศ. 2560 ข้อ 11 (รายการที่แผนต้องมี)</source>
   <translation>Ministry of Finance Regulation B.E. 2560, clause 11 (what a plan must hold)</translation>
  </message>
  <message>
   <source>ระเบียบกระทรวงการคลังฯ พ.ศ. 2560 ข้อ 13 (การเปลี่ยนแปลงแผน)</source>
   <translation>Ministry of Finance Regulation B.E. 2560, clause 13 (changes of the plan)</translation>
  </message>
  <message>
   <source>ระเบียบกระทรวงการคลังฯ พ.ศ. 2560 ข้อ 79 วรรคสอง และหนังสือ ว 119</source>
   <translation>Ministry of Finance Regulation B.E. 2560, clause 79, paragraph 2, and circular 119</translation>
  </message>
  <message>
   <source>รับ</source>
   <translation>Received</translation>
  </message>
  <message>
   <source>รับ/จ่ายจริงสะสม</source>
   <translation>Received/spent to date</translation>
  </message>
  <message>
   <source>รับจ้างทั่วไป</source>
   <translation>General labour</translation>
  </message>
  <message>
   <source>รับในฐานะ</source>
   <translation>Received as</translation>
  </message>
  <message>
   <source>รับในนาม</source>
   <translation>Received on behalf of</translation>
  </message>
  <message>
   <source>ราคากลาง (บาท)</source>
   <translation>Reference price (baht)</translation>
  </message>
  <message>
   <source>ราคาต่ำสุด</source>
   <translation>Lowest price</translation>
  </message>
  <message>
   <source>ราคาที่ตกลงซื้อหรือจ้าง (บาท)</source>
   <translation>Agreed price (baht)</translation>
  </message>
  <message>
   <source>ราคาที่เสนอ (บาท)</source>
   <translation>Price offered (baht)</translation>
  </message>
  <message>
   <source>ราคาใหม่ (บาท)</source>
   <translation>New price (baht)</translation>
  </message>
  <message>
   <source>ราย</source>
   <translation>cases</translation>
  </message>
  <message>
   <source>รายการ</source>
   <translation>Record</translation>
  </message>
  <message>
   <source>รายการจัดซื้อจัดจ้างตามแบบ ITA</source>
   <translation>Procurement list by the ITA form</translation>
  </message>
  <message>
   <source>รายการจัดซื้อตามแบบ ITA</source>
   <translation>Procurement list by the ITA form</translation>
  </message>
  <message>
   <source>รายการที่พบ</source>
   <translation>Records found</translation>
  </message>
  <message>
   <source>รายการที่ยกเลิกควรมีเหตุผล โปรแกรมเตือนเมื่อว่าง</source>
   <translation>What is cancelled should have a reason; the program warns where there is none</translation>
  </message>
  <message>
   <source>รายการที่ยกเลิกไม่อยู่ในประกาศแผน ร่างจะมีคำเตือนก่อนพิมพ์</source>
   <translation>What is cancelled is left out of the announcement; drafts are warned of before printing</translation>
  </message>
  <message>
   <source>รายการที่ยังไม่ทำสัญญานับอยู่ในงวดของวันนี้</source>
   <translation>What has no contract yet is counted in the period of this day</translation>
  </message>
  <message>
   <source>รายการนี้</source>
   <translation>This record</translation>
  </message>
  <message>
   <source>รายการหมายเลข {value}</source>
   <translation>Record no. {value}</translation>
  </message>
  <message>
   <source>รายการและวงเงิน</source>
   <translation>Lists and limits</translation>
  </message>
  <message>
   <source>รายการในถังขยะไม่นับในรายงานใด ๆ โปรแกรมไม่ลบถาวรเอง</source>
   <translation>Records in the bin count in no report; the program erases nothing by itself</translation>
  </message>
  <message>
   <source>รายการในทะเบียน</source>
   <translation>Records of the register</translation>
  </message>
  <message>
   <source>รายการในแผน</source>
   <translation>Item of the plan</translation>
  </message>
  <message>
   <source>รายการในแผนการจัดซื้อจัดจ้างที่งานนี้เป็นส่วนหนึ่ง</source>
   <translation>The item of the procurement plan that this purchase belongs to</translation>
  </message>
  <message>
   <source>รายการในแผนการจัดซื้อจัดจ้างประจำปี การเผยแพร่สามแห่ง และการเปลี่ยนแปลงแผนพร้อมเหตุผล</source>
   <translation>Items of the year's procurement plan, its publication in three places, and its changes with reasons</translation>
  </message>
  <message>
   <source>รายการใหม่</source>
   <translation>New record</translation>
  </message>
  <message>
   <source>รายงานการรับ - จ่ายเงินและผลการใช้จ่ายงบประมาณ</source>
   <translation>Report on receipts, payments and budget spending</translation>
  </message>
  <message>
   <source>รายงานการรับของขวัญและของกำนัล</source>
   <translation>Report on gifts received</translation>
  </message>
  <message>
   <source>รายงานการรับของขวัญและของกำนัลตามนโยบาย No Gift Policy และการแจ้งว่าไม่มีการรับของแต่ละกอง</source>
   <translation>Reports of gifts under the No Gift Policy, and each department's declarations of none</translation>
  </message>
  <message>
   <source>รายงานการเสริมสร้างวัฒนธรรม No Gift Policy</source>
   <translation>Report on the No Gift culture</translation>
  </message>
  <message>
   <source>รายงานนับกิจกรรมแยกตามประเภท</source>
   <translation>The report counts activities by kind</translation>
  </message>
  <message>
   <source>รายงานนับตามประเภท ไม่พิมพ์เนื้อเรื่อง</source>
   <translation>Reports count by kind; the matter itself is not printed</translation>
  </message>
  <message>
   <source>รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรม</source>
   <translation>Report on the integrity measures</translation>
  </message>
  <message>
   <source>รายงานผลการสำรวจความพึงพอใจ</source>
   <translation>Report on the satisfaction survey</translation>
  </message>
  <message>
   <source>รายงานสถิติการให้บริการ</source>
   <translation>Report on service statistics</translation>
  </message>
  <message>
   <source>รายงานสถิติตาม ITA นับเฉพาะการทุจริตของเจ้าหน้าที่</source>
   <translation>The ITA statistics count only corruption of officials</translation>
  </message>
  <message>
   <source>รายงานสถิติเรื่องร้องเรียน</source>
   <translation>Report on complaints</translation>
  </message>
  <message>
   <source>รายงานสรุปผลการจัดซื้อจัดจ้างประจำปี</source>
   <translation>Yearly summary of procurement</translation>
  </message>
  <message>
   <source>รายงานแต่ละงวดนับตามวันนี้ และใช้คำถามของวันนี้</source>
   <translation>Reports count by this day and use this day's questions</translation>
  </message>
  <message>
   <source>รายงานแต่ละรอบนับตามวันนี้</source>
   <translation>Reports count by this day</translation>
  </message>
  <message>
   <source>รายงานแต่ละไตรมาสนับตามวันนี้</source>
   <translation>Each quarter's report counts by this day</translation>
  </message>
  <message>
   <source>รายงานแยกผู้มาที่สำนักงานกับผู้ใช้ระบบออนไลน์</source>
   <translation>Reports tell visitors from online users</translation>
  </message>
  <message>
   <source>รายงานไม่รวมหน่วยต่างกันเข้าด้วยกัน</source>
   <translation>Reports never add different units together</translation>
  </message>
  <message>
   <source>รายจ่าย</source>
   <translation>Spending</translation>
  </message>
  <message>
   <source>รายชื่อผู้เสนอราคาและราคาที่เสนอ</source>
   <translation>Bidders and prices offered</translation>
  </message>
  <message>
   <source>รายบุคคล</source>
   <translation>One person</translation>
  </message>
  <message>
   <source>รายปีของการประเมิน</source>
   <translation>By year of the assessment</translation>
  </message>
  <message>
   <source>รายปีงบประมาณ</source>
   <translation>By fiscal year</translation>
  </message>
  <message>
   <source>รายรับ</source>
   <translation>Receipts</translation>
  </message>
  <message>
   <source>รายละเอียด</source>
   <translation>Details</translation>
  </message>
  <message>
   <source>รายละเอียดการดำเนินการ</source>
   <translation>What was done</translation>
  </message>
  <message>
   <source>รายวัน</source>
   <translation>By days</translation>
  </message>
  <message>
   <source>รายไตรมาส</source>
   <translation>By quarter</translation>
  </message>
  <message>
   <source>ร่าง</source>
   <translation>Draft</translation>
  </message>
  <message>
   <source>ร่างจากทะเบียน: {parts}</source>
   <translation>Drafted from the registers: {parts}</translation>
  </message>
  <message>
   <source>ลงที่เผยแพร่</source>
   <translation>Record where</translation>
  </message>
  <message>
   <source>ลงวันที่</source>
   <translation>Dated</translation>
  </message>
  <message>
   <source>ลบ</source>
   <translation>Delete</translation>
  </message>
  <message>
   <source>ลบ (อยู่ในถังขยะ)</source>
   <translation>deleted (in the bin)</translation>
  </message>
  <message>
   <source>ลบ {count:,} รายการ</source>
   <translation>Delete {count:,} records</translation>
  </message>
  <message>
   <source>ลบกองที่ไม่มี แก้ชื่อให้ตรง หรือเพิ่มกองของสำนักงาน</source>
   <translation>Delete departments you do not have, correct names, or add your own</translation>
  </message>
  <message>
   <source>ลบถาวร</source>
   <translation>erased</translation>
  </message>
  <message>
   <source>ลบถาวร {count:,} รายการ</source>
   <translation>Erase {count:,} records</translation>
  </message>
  <message>
   <source>ลบถาวร {count:,} รายการที่เก็บครบกำหนด</source>
   <translation>Erase {count:,} records kept long enough</translation>
  </message>
  <message>
   <source>ลบถาวร {count:,} รายการที่เก็บครบกำหนดแล้วหรือไม่
เลิกทำไม่ได้ แต่ประวัติยังบอกว่าเคยมีอะไรและใครลบ</source>
   <translation>Erase {count:,} records that were kept long enough?
This cannot be undone, but the history still says what there was and who erased it.</translation>
  </message>
  <message>
   <source>ลบถาวร {count:,} รายการแล้ว</source>
   <translation>{count:,} records erased</translation>
  </message>
  <message>
   <source>ลบรายการที่เลือก</source>
   <translation>Delete chosen records</translation>
  </message>
  <message>
   <source>ลบเมื่อ</source>
   <translation>Deleted on</translation>
  </message>
  <message>
   <source>ลบแถว</source>
   <translation>Delete row</translation>
  </message>
  <message>
   <source>ลักษณะเรื่อง</source>
   <translation>Nature of the matter</translation>
  </message>
  <message>
   <source>ลำดับ</source>
   <translation>No.</translation>
  </message>
  <message>
   <source>ลำดับที่</source>
   <translation>Place in order</translation>
  </message>
  <message>
   <source>ลำดับในกอง ใช้เรียงแถวในตารางและรายงาน</source>
   <translation>Place within the department, in lists and reports</translation>
  </message>
  <message>
   <source>ลำดับในประกาศแผน</source>
   <translation>Place in the plan notice</translation>
  </message>
  <message>
   <source>ลำดับในประกาศและรายงาน</source>
   <translation>Place in announcement and report</translation>
  </message>
  <message>
   <source>ลิงก์</source>
   <translation>Link</translation>
  </message>
  <message>
   <source>ลิงก์ EIT</source>
   <translation>EIT link</translation>
  </message>
  <message>
   <source>ลิงก์ หมายเลข หรือสถานที่</source>
   <translation>Link, number or place</translation>
  </message>
  <message>
   <source>ลิงก์หรือชื่อแฟ้ม</source>
   <translation>Link or file name</translation>
  </message>
  <message>
   <source>ลิงก์แบบวัด EIT ของแต่ละปีจากระบบ ITAS มี /go/eit/ ในลิงก์ ลิงก์ที่มี /go/iit/ เป็นแบบของเจ้าหน้าที่ ห้ามติดประกาศ</source>
   <translation>Each year's link of the EIT survey from ITAS, with /go/eit/ in it; a link with /go/iit/ is for the staff and must not be posted</translation>
  </message>
  <message>
   <source>ลิงก์แบบวัด EIT ปี {year}</source>
   <translation>Link of the EIT survey {year}</translation>
  </message>
  <message>
   <source>ล่าสุด</source>
   <translation>Recent</translation>
  </message>
  <message>
   <source>ล้างคำตอบของข้อนี้</source>
   <translation>Clear the answer</translation>
  </message>
  <message>
   <source>ล้างช่องที่เลือก</source>
   <translation>Clear the chosen cells</translation>
  </message>
  <message>
   <source>วงเงิน</source>
   <translation>Limits</translation>
  </message>
  <message>
   <source>วงเงินที่จะซื้อหรือจ้าง (บาท)</source>
   <translation>Amount set aside (baht)</translation>
  </message>
  <message>
   <source>วันครบกำหนด</source>
   <translation>Due dates</translation>
  </message>
  <message>
   <source>วันถัดไป วันก่อนหน้า ในช่องวันที่</source>
   <translation>Next day, day before, in a date</translation>
  </message>
  <message>
   <source>วันที่</source>
   <translation>Date</translation>
  </message>
  <message>
   <source>วันที่ {day}: {problem}</source>
   <translation>{day}: {problem}</translation>
  </message>
  <message>
   <source>วันที่ของเอกสาร</source>
   <translation>Date of the papers</translation>
  </message>
  <message>
   <source>วันที่ของเอกสาร ใช้จัดงวดจนกว่าจะเผยแพร่</source>
   <translation>Date of the paper; decides its period until it is published</translation>
  </message>
  <message>
   <source>วันที่ของเอกสารอ่านไม่ได้</source>
   <translation>The date of the paper cannot be read</translation>
  </message>
  <message>
   <source>วันที่ขอซื้อขอจ้าง</source>
   <translation>Date of the request</translation>
  </message>
  <message>
   <source>วันที่จัด</source>
   <translation>Day held</translation>
  </message>
  <message>
   <source>วันที่จัดกิจกรรม ใช้จัดเข้างวดของรายงาน</source>
   <translation>The day of the activity; it decides the period of the report</translation>
  </message>
  <message>
   <source>วันที่ตอบ</source>
   <translation>Date of the answer</translation>
  </message>
  <message>
   <source>วันที่ทำสัญญา/ใบสั่ง</source>
   <translation>Date of contract or order</translation>
  </message>
  <message>
   <source>วันที่ประกาศ</source>
   <translation>Date of notice</translation>
  </message>
  <message>
   <source>วันที่ปิด</source>
   <translation>End date</translation>
  </message>
  <message>
   <source>วันที่ปิดประกาศ ณ สถานที่ปิดประกาศของสำนักงาน</source>
   <translation>The day it was posted on the office's board</translation>
  </message>
  <message>
   <source>วันที่พิจารณา</source>
   <translation>Date of decision</translation>
  </message>
  <message>
   <source>วันที่ยื่นรายงานต่อผู้บังคับบัญชา</source>
   <translation>The day the report was handed to the superior</translation>
  </message>
  <message>
   <source>วันที่ยุติเรื่องหรือแจ้งผลแก่ผู้ร้อง</source>
   <translation>The day the matter was closed or the complainant told</translation>
  </message>
  <message>
   <source>วันที่ย้ายกอง</source>
   <translation>Date of the move</translation>
  </message>
  <message>
   <source>วันที่รับเรื่อง</source>
   <translation>Date received</translation>
  </message>
  <message>
   <source>วันที่รายงาน</source>
   <translation>Date of report</translation>
  </message>
  <message>
   <source>วันที่สิ้นสุดสัญญา</source>
   <translation>End of contract</translation>
  </message>
  <message>
   <source>วันที่อนุมัติการเปลี่ยนแปลงครั้งล่าสุด</source>
   <translation>The day the latest change was approved</translation>
  </message>
  <message>
   <source>วันที่เปลี่ยนแปลงแผน</source>
   <translation>Date of the plan's change</translation>
  </message>
  <message>
   <source>วันที่เปิด</source>
   <translation>Opened on</translation>
  </message>
  <message>
   <source>วันที่เผยแพร่</source>
   <translation>Published on</translation>
  </message>
  <message>
   <source>วันที่แก้ไข</source>
   <translation>Date of change</translation>
  </message>
  <message>
   <source>วันที่แล้วเสร็จ</source>
   <translation>Finished on</translation>
  </message>
  <message>
   <source>วันที่ได้รับ</source>
   <translation>Received on</translation>
  </message>
  <message>
   <source>วันนี้</source>
   <translation>today</translation>
  </message>
  <message>
   <source>วันนี้ ในช่องวันที่</source>
   <translation>Today, in a date</translation>
  </message>
  <message>
   <source>วันสิ้นสุดของ {name} อยู่ก่อนวันเริ่ม แก้วันใดวันหนึ่ง</source>
   <translation>{name}: the end date is before the start; correct one of them</translation>
  </message>
  <message>
   <source>วันสิ้นสุดใหม่</source>
   <translation>New end date</translation>
  </message>
  <message>
   <source>วันสุดท้ายที่ใช้ ว่างไว้หมายถึงยังใช้อยู่</source>
   <translation>The last day in use; empty means still in use</translation>
  </message>
  <message>
   <source>วันสุดท้ายที่ให้บริการ ว่างไว้หมายถึงยังให้บริการอยู่</source>
   <translation>The last day of the service; empty means it is still given</translation>
  </message>
  <message>
   <source>วันแรกที่กองปัจจุบันรับผิดชอบ</source>
   <translation>The first day with the present department</translation>
  </message>
  <message>
   <source>วันใดก็ได้ในเดือนที่คาดว่าจะประกาศ เอกสารพิมพ์เฉพาะเดือนและปี</source>
   <translation>Any day in the expected month; papers print month and year only</translation>
  </message>
  <message>
   <source>วันใดก็ได้ในเดือนนั้น โปรแกรมเก็บเป็นวันที่ 1 ถ้านับเป็นรายวันไม่ต้องกรอก</source>
   <translation>Any day in that month; kept as the 1st. Not needed where counting is by days</translation>
  </message>
  <message>
   <source>วันใดก็ได้ในเดือนสุดท้าย</source>
   <translation>Any day in the last month</translation>
  </message>
  <message>
   <source>วันใดก็ได้ในเดือนแรก</source>
   <translation>Any day in the first month</translation>
  </message>
  <message>
   <source>วาง {count} ช่อง</source>
   <translation>Paste {count} cells</translation>
  </message>
  <message>
   <source>วาง {count} วัน</source>
   <translation>Paste {count} days</translation>
  </message>
  <message>
   <source>วาง {count} แถว</source>
   <translation>Paste {count} rows</translation>
  </message>
  <message>
   <source>วางจากตารางอื่น</source>
   <translation>Paste from another table</translation>
  </message>
  <message>
   <source>วางได้ครั้งละไม่เกิน {count} แถว มากกว่านี้ให้นำเข้าจากแฟ้ม</source>
   <translation>At most {count} rows can be pasted at once; import more from a file</translation>
  </message>
  <message>
   <source>วางไว้แก้ {count} ช่อง</source>
   <translation>Put {count} cells to be corrected</translation>
  </message>
  <message>
   <source>วางไว้แก้ {count} แถว</source>
   <translation>Put {count} rows to be corrected</translation>
  </message>
  <message>
   <source>วิธีการดำเนินการ</source>
   <translation>How it is done</translation>
  </message>
  <message>
   <source>วิธีจัดซื้อจัดจ้าง</source>
   <translation>Method of procurement</translation>
  </message>
  <message>
   <source>วิธีซื้อหรือจ้าง</source>
   <translation>Method</translation>
  </message>
  <message>
   <source>วิธีตอบ</source>
   <translation>Way of answering</translation>
  </message>
  <message>
   <source>วิธีที่ประกาศผลผู้ชนะ</source>
   <translation>Methods whose winners are announced</translation>
  </message>
  <message>
   <source>ว่าง</source>
   <translation>Empty</translation>
  </message>
  <message>
   <source>ว่าง คือยังไม่ได้กรอก · 0 คือไม่มีผู้มารับบริการ · Enter ลง · Tab ขวา · F2 แก้ · Ctrl+D เติมลง · Ctrl+V วาง</source>
   <translation>Empty: not entered · 0: nobody came · Enter down · Tab right · F2 edits · Ctrl+D fills down · Ctrl+V pastes</translation>
  </message>
  <message>
   <source>ว่างไว้จนกว่าจะเผยแพร่จริง</source>
   <translation>Leave empty until it is really published</translation>
  </message>
  <message>
   <source>ว่างไว้หมายถึงมีมาก่อนแล้ว ช่องทางใหม่ของปีนับจากวันนี้</source>
   <translation>Empty means it was there before; the year's new channels count from this day</translation>
  </message>
  <message>
   <source>ว่างไว้หมายถึงให้บริการมาก่อนแล้ว เดือนก่อนวันนี้จะไม่ถือว่ายังไม่ได้บันทึก</source>
   <translation>Empty means it was given before; months before this day are not called missing</translation>
  </message>
  <message>
   <source>ว่างไว้ได้ ใช้แจ้งผลเท่านั้น</source>
   <translation>May be empty; used only to tell the result</translation>
  </message>
  <message>
   <source>ว่างไว้ได้ ไม่พิมพ์และไม่เผยแพร่ ค้นหาไม่พบ</source>
   <translation>May be empty; not printed, not published, not found</translation>
  </message>
  <message>
   <source>ศ.</source>
   <translation>Fri</translation>
  </message>
  <message>
   <source>ศูนย์ข้อมูลข่าวสาร</source>
   <translation>Information centre</translation>
  </message>
  <message>
   <source>ส.</source>
   <translation>Sat</translation>
  </message>
  <message>
   <source>ส.ค.</source>
   <translation>Aug</translation>
  </message>
  <message>
   <source>สถานที่</source>
   <translation>Place</translation>
  </message>
  <message>
   <source>สถานที่ให้บริการ</source>
   <translation>Place of service</translation>
  </message>
  <message>
   <source>สถานะ</source>
   <translation>State</translation>
  </message>
  <message>
   <source>สถานะการจัดซื้อ</source>
   <translation>States of purchases</translation>
  </message>
  <message>
   <source>สถานะการจัดซื้อจัดจ้าง</source>
   <translation>State of the purchase</translation>
  </message>
  <message>
   <source>สถานะแผน</source>
   <translation>States of the plan</translation>
  </message>
  <message>
   <source>สถานะใน e-GP</source>
   <translation>State in e-GP</translation>
  </message>
  <message>
   <source>สถิติการให้บริการ</source>
   <translation>Service statistics</translation>
  </message>
  <message>
   <source>สมุดงาน Excel</source>
   <translation>Excel workbook</translation>
  </message>
  <message>
   <source>สร้างสำนักงาน</source>
   <translation>Make the office</translation>
  </message>
  <message>
   <source>สลับตารางและแบบฟอร์ม</source>
   <translation>Switch between grid and form</translation>
  </message>
  <message>
   <source>สอบราคา</source>
   <translation>Price enquiry</translation>
  </message>
  <message>
   <source>สัญญา</source>
   <translation>Contract</translation>
  </message>
  <message>
   <source>สัมภาษณ์</source>
   <translation>Interview</translation>
  </message>
  <message>
   <source>สั่งเก็บเอง</source>
   <translation>asked for</translation>
  </message>
  <message>
   <source>สายด่วน</source>
   <translation>Hotline</translation>
  </message>
  <message>
   <source>สาระของเรื่อง</source>
   <translation>The matter</translation>
  </message>
  <message>
   <source>สำนักงาน</source>
   <translation>Office</translation>
  </message>
  <message>
   <source>สำรองข้อมูล</source>
   <translation>Backups</translation>
  </message>
  <message>
   <source>สำรองข้อมูลไว้ที่ {name} แล้ว</source>
   <translation>Backed up to {name}</translation>
  </message>
  <message>
   <source>สำเนาของ {name} ทุกสำเนาตรวจแล้วว่ากู้คืนได้ {kept}</source>
   <translation>Copies of {name}; each was checked and can be restored. {kept}</translation>
  </message>
  <message>
   <source>สำเนาสำรอง</source>
   <translation>Backups</translation>
  </message>
  <message>
   <source>สิงหาคม</source>
   <translation>August</translation>
  </message>
  <message>
   <source>สิ่งที่ทำกับของที่ได้รับ</source>
   <translation>What is done with the gift</translation>
  </message>
  <message>
   <source>สิ่งที่ประชาชนพิมพ์ โทร หรือไปหา</source>
   <translation>What people type, dial or go to</translation>
  </message>
  <message>
   <source>สิ่งที่พบ</source>
   <translation>Findings</translation>
  </message>
  <message>
   <source>สิ่งที่พบในแฟ้ม</source>
   <translation>Found in the file</translation>
  </message>
  <message>
   <source>สิ่งที่เปลี่ยนจากฉบับก่อน:</source>
   <translation>Changed since the earlier edition:</translation>
  </message>
  <message>
   <source>สิ่งที่เผยแพร่ ที่ไหน เมื่อใด ลิงก์ใด และใช้เป็นหลักฐาน ITA ข้อใด เอกสารที่ออกจากโปรแกรมลงทะเบียนนี้ให้เอง</source>
   <translation>What was published, where, when, by which link and for which ITA item; papers issued by the program are entered here by themselves</translation>
  </message>
  <message>
   <source>สิ่งที่ได้รับ รวมทั้งส่วนลด การเลี้ยง หรือบริการ</source>
   <translation>What was received, including discounts, meals or services</translation>
  </message>
  <message>
   <source>สิ้นสุด</source>
   <translation>Ends</translation>
  </message>
  <message>
   <source>สิ้นสุดสัญญา</source>
   <translation>End of contract</translation>
  </message>
  <message>
   <source>สื่อสังคมออนไลน์</source>
   <translation>Social media</translation>
  </message>
  <message>
   <source>สูงกว่าปริญญาตรี</source>
   <translation>Above bachelor's degree</translation>
  </message>
  <message>
   <source>ส่งคืนผู้ให้</source>
   <translation>Returned to the giver</translation>
  </message>
  <message>
   <source>ส่งพิมพ์แล้ว {pages} หน้า</source>
   <translation>{pages} pages sent to the printer</translation>
  </message>
  <message>
   <source>ส่งมอบให้หน่วยงาน (ขึ้นทะเบียนทรัพย์สินส่วนกลาง)</source>
   <translation>Handed to the office (entered as common property)</translation>
  </message>
  <message>
   <source>ส่งออก</source>
   <translation>Export</translation>
  </message>
  <message>
   <source>ส่งออก{title}</source>
   <translation>Export {title}</translation>
  </message>
  <message>
   <source>หญิง</source>
   <translation>Woman</translation>
  </message>
  <message>
   <source>หนังสือหรือไปรษณีย์</source>
   <translation>Letter or post</translation>
  </message>
  <message>
   <source>หนังสือแจ้งการแก้ไขเอกสารที่ออกแล้ว</source>
   <translation>Letter of what a correction changed</translation>
  </message>
  <message>
   <source>หนึ่งเดือนของงานและช่องทางหนึ่งนับได้แบบเดียว คือทั้งเดือนหรือรายวัน</source>
   <translation>One month of a service and channel is counted in one way only: whole or by days</translation>
  </message>
  <message>
   <source>หน่วย</source>
   <translation>Unit</translation>
  </message>
  <message>
   <source>หน่วยของจำนวน</source>
   <translation>Unit of the number</translation>
  </message>
  <message>
   <source>หน่วยงาน</source>
   <translation>Agency</translation>
  </message>
  <message>
   <source>หน่วยงานภาครัฐ</source>
   <translation>Government agency</translation>
  </message>
  <message>
   <source>หน่วยงานภาคเอกชน</source>
   <translation>Private body</translation>
  </message>
  <message>
   <source>หน่วยงานหรือรายบุคคล</source>
   <translation>Agency or one person</translation>
  </message>
  <message>
   <source>หน่วยงานอื่นส่งต่อ</source>
   <translation>Passed on by another agency</translation>
  </message>
  <message>
   <source>หน่วยนับ</source>
   <translation>Unit</translation>
  </message>
  <message>
   <source>หน้า {page}/{pages}</source>
   <translation>Page {page}/{pages}</translation>
  </message>
  <message>
   <source>หน้าที่</source>
   <translation>Role</translation>
  </message>
  <message>
   <source>หน้าหลัก</source>
   <translation>Home</translation>
  </message>
  <message>
   <source>หมวด</source>
   <translation>Topic</translation>
  </message>
  <message>
   <source>หมวด/รายการ</source>
   <translation>Group/item</translation>
  </message>
  <message>
   <source>หมวดค่าธรรมเนียม ค่าปรับ และใบอนุญาต</source>
   <translation>Fees, fines and licences</translation>
  </message>
  <message>
   <source>หมวดภาษีจัดสรร</source>
   <translation>Allocated taxes</translation>
  </message>
  <message>
   <source>หมวดภาษีอากร</source>
   <translation>Taxes and duties</translation>
  </message>
  <message>
   <source>หมวดรายจ่าย หรือชื่อรายการ</source>
   <translation>Expense item</translation>
  </message>
  <message>
   <source>หมวดรายรับ</source>
   <translation>Kind of receipt</translation>
  </message>
  <message>
   <source>หมวดรายได้จากทรัพย์สิน</source>
   <translation>Income from property</translation>
  </message>
  <message>
   <source>หมวดรายได้จากทุน</source>
   <translation>Capital income</translation>
  </message>
  <message>
   <source>หมวดรายได้จากสาธารณูปโภคและการพาณิชย์</source>
   <translation>Utilities and commerce</translation>
  </message>
  <message>
   <source>หมวดรายได้เบ็ดเตล็ด</source>
   <translation>Miscellaneous income</translation>
  </message>
  <message>
   <source>หมวดเงินอุดหนุนทั่วไป</source>
   <translation>General subsidies</translation>
  </message>
  <message>
   <source>หมายถึง</source>
   <translation>Means</translation>
  </message>
  <message>
   <source>หมายเหตุ</source>
   <translation>Note</translation>
  </message>
  <message>
   <source>หยุดแล้ว ไม่มีโฟลเดอร์ค้างไว้</source>
   <translation>Stopped; no folder was left behind</translation>
  </message>
  <message>
   <source>หลักฐาน</source>
   <translation>Evidence</translation>
  </message>
  <message>
   <source>หลักเกณฑ์และเงื่อนไข</source>
   <translation>Rules and conditions</translation>
  </message>
  <message>
   <source>หัวกระดาษ</source>
   <translation>Letterhead</translation>
  </message>
  <message>
   <source>หัวตารางอยู่ที่</source>
   <translation>Headings are in</translation>
  </message>
  <message>
   <source>หัวตารางในแฟ้ม</source>
   <translation>Heading in the file</translation>
  </message>
  <message>
   <source>หัวหน้าเจ้าหน้าที่พัสดุ</source>
   <translation>Head of supplies</translation>
  </message>
  <message>
   <source>อ.</source>
   <translation>Tue</translation>
  </message>
  <message>
   <source>อนุปริญญาหรือเทียบเท่า</source>
   <translation>Diploma or equal</translation>
  </message>
  <message>
   <source>อยู่ตรงนี้: {words}</source>
   <translation>You are here: {words}</translation>
  </message>
  <message>
   <source>อยู่ระหว่างดำเนินการ</source>
   <translation>In progress</translation>
  </message>
  <message>
   <source>อยู่ระหว่างดำเนินการและตรวจรับ</source>
   <translation>In progress or being inspected</translation>
  </message>
  <message>
   <source>ออก{title}{number} แล้ว</source>
   <translation>Issued: {title}{number}</translation>
  </message>
  <message>
   <source>ออกจากตาราง</source>
   <translation>Leave the grid</translation>
  </message>
  <message>
   <source>ออกฉบับแก้ไข</source>
   <translation>Issue a corrected edition</translation>
  </message>
  <message>
   <source>ออกเอกสาร</source>
   <translation>Issue</translation>
  </message>
  <message>
   <source>อา.</source>
   <translation>Sun</translation>
  </message>
  <message>
   <source>อาชีพ</source>
   <translation>Occupation</translation>
  </message>
  <message>
   <source>อายุ</source>
   <translation>Age</translation>
  </message>
  <message>
   <source>อีกรายการ</source>
   <translation>Other record</translation>
  </message>
  <message>
   <source>อีเมล</source>
   <translation>E-mail</translation>
  </message>
  <message>
   <source>อื่น ๆ</source>
   <translation>Other</translation>
  </message>
  <message>
   <source>อื่น ๆ หรือไม่ประสงค์ระบุ</source>
   <translation>Other or not stated</translation>
  </message>
  <message>
   <source>อ่านข้อมูลใหม่</source>
   <translation>Read the data again</translation>
  </message>
  <message>
   <source>อ่านข้อมูลไม่ได้ กด F5 เพื่อลองอีกครั้ง</source>
   <translation>The data cannot be read; press F5 to try again</translation>
  </message>
  <message>
   <source>อ่านอย่างเดียว</source>
   <translation>Read only</translation>
  </message>
  <message>
   <source>เกษตรกร</source>
   <translation>Farmer</translation>
  </message>
  <message>
   <source>เก็บถึง</source>
   <translation>Kept until</translation>
  </message>
  <message>
   <source>เก็บสำเนาไว้ที่</source>
   <translation>Keep the copy in</translation>
  </message>
  <message>
   <source>เก็บเมื่อ</source>
   <translation>Kept on</translation>
  </message>
  <message>
   <source>เก็บแฟ้มสำนักงานไว้ที่</source>
   <translation>Keep the office file in</translation>
  </message>
  <message>
   <source>เก็บไว้</source>
   <translation>Keep</translation>
  </message>
  <message>
   <source>เงินสะสม</source>
   <translation>Accumulated funds</translation>
  </message>
  <message>
   <source>เงินอุดหนุน</source>
   <translation>Subsidy</translation>
  </message>
  <message>
   <source>เฉพาะรายจ่าย</source>
   <translation>Spending only</translation>
  </message>
  <message>
   <source>เฉพาะรายรับ</source>
   <translation>Receipts only</translation>
  </message>
  <message>
   <source>เฉพาะเครื่องนี้ มีผลทันทีและไม่ต้องกดบันทึก</source>
   <translation>For this computer only; takes effect at once, nothing to save</translation>
  </message>
  <message>
   <source>เฉพาะเจาะจง</source>
   <translation>Direct method</translation>
  </message>
  <message>
   <source>เฉลี่ย {average}</source>
   <translation>Average {average}</translation>
  </message>
  <message>
   <source>เช่น {example}</source>
   <translation>e.g. {example}</translation>
  </message>
  <message>
   <source>เช่น วันที่ส่งคืน หรือชื่อหน่วยงานการกุศล</source>
   <translation>e.g. the day of return, or the charity's name</translation>
  </message>
  <message>
   <source>เช่า</source>
   <translation>Rental</translation>
  </message>
  <message>
   <source>เดือน</source>
   <translation>Month</translation>
  </message>
  <message>
   <source>เดือน{month}มี{what}มากที่สุด {count} {unit}</source>
   <translation>{month} has the most {what}: {count} {unit}</translation>
  </message>
  <message>
   <source>เดือนก่อนหน้า เดือนถัดไป ในช่องวันที่</source>
   <translation>Month before, next month, in a date</translation>
  </message>
  <message>
   <source>เดือนนี้มียอดทั้งเดือน {whole} {unit} ถ้าบันทึกรายวัน ยอดนั้นจะถูกแทนที่</source>
   <translation>This month has a count for the whole of it: {whole} {unit}. Saving days replaces it.</translation>
  </message>
  <message>
   <source>เดือนนี้ไม่ได้ให้บริการทางช่องทางนี้</source>
   <translation>The service was not given by this channel in this month</translation>
  </message>
  <message>
   <source>เดือนหนึ่งของปีงบประมาณ</source>
   <translation>A month of the fiscal year</translation>
  </message>
  <message>
   <source>เติมข้อมูลที่ขาดตามรายการข้างบนให้ครบ แล้วตัวอย่างเอกสารจะแสดงที่นี่</source>
   <translation>Fill in what the list above says is missing; the preview then stands here</translation>
  </message>
  <message>
   <source>เติมจากรายการก่อนให้ {count} ช่อง</source>
   <translation>{count} cells were filled from an earlier record</translation>
  </message>
  <message>
   <source>เติมจากรายการก่อนให้ {count} ช่อง (Esc เลิก)</source>
   <translation>{count} fields filled in from an earlier record (Esc takes it back)</translation>
  </message>
  <message>
   <source>เติมลงจากช่องบนสุด</source>
   <translation>Fill down from the first cell</translation>
  </message>
  <message>
   <source>เทศบัญญัติงบประมาณรายจ่าย</source>
   <translation>Budget ordinance</translation>
  </message>
  <message>
   <source>เทียบกับอีกรายการ</source>
   <translation>Compare with the other record</translation>
  </message>
  <message>
   <source>เทียบรายการที่อาจซ้ำกัน</source>
   <translation>Compare possible duplicates</translation>
  </message>
  <message>
   <source>เที่ยว</source>
   <translation>trips</translation>
  </message>
  <message>
   <source>เนื่องจาก</source>
   <translation>Because of</translation>
  </message>
  <message>
   <source>เปลี่ยนคำที่พิมพ์ผิดแป้นภาษา</source>
   <translation>Put what was typed onto the other keyboard layout</translation>
  </message>
  <message>
   <source>เปลี่ยนแปลง</source>
   <translation>Changed</translation>
  </message>
  <message>
   <source>เปิดครั้งแรกของวัน</source>
   <translation>first opening of the day</translation>
  </message>
  <message>
   <source>เปิดปฏิทิน พ.ศ. ในช่องวันที่</source>
   <translation>Open the calendar, in a date</translation>
  </message>
  <message>
   <source>เปิดอีกรายการ</source>
   <translation>Open the other record</translation>
  </message>
  <message>
   <source>เปิดแฟ้มสำนักงาน</source>
   <translation>Open an office file</translation>
  </message>
  <message>
   <source>เปิดโฟลเดอร์</source>
   <translation>Open folder</translation>
  </message>
  <message>
   <source>เป็นผู้ประกอบการที่มีอาชีพขายหรือรับจ้างนั้นโดยตรง</source>
   <translation>Is in the trade of selling or doing that directly</translation>
  </message>
  <message>
   <source>เป็นผู้มีคุณสมบัติตรงตามเงื่อนไขที่กำหนด</source>
   <translation>Meets the conditions set</translation>
  </message>
  <message>
   <source>เป็นผู้มีคุณสมบัติถูกต้องครบถ้วนและเสนอราคาเหมาะสมภายในวงเงินงบประมาณ</source>
   <translation>Qualified in full, with a fitting price within the budget</translation>
  </message>
  <message>
   <source>เป็นผู้เสนอราคาต่ำสุดและมีคุณสมบัติถูกต้องครบถ้วน</source>
   <translation>Offered the lowest price and is qualified in full</translation>
  </message>
  <message>
   <source>เผยแพร่</source>
   <translation>Published</translation>
  </message>
  <message>
   <source>เผยแพร่ที่</source>
   <translation>Published at</translation>
  </message>
  <message>
   <source>เผยแพร่หลายแห่งให้บันทึกแห่งละรายการ</source>
   <translation>Where published in several places, record each</translation>
  </message>
  <message>
   <source>เผยแพร่แล้ว</source>
   <translation>Published</translation>
  </message>
  <message>
   <source>เผยแพร่ใน e-GP</source>
   <translation>Published in e-GP</translation>
  </message>
  <message>
   <source>เผยแพร่ในเว็บไซต์</source>
   <translation>Published on the website</translation>
  </message>
  <message>
   <source>เพศ</source>
   <translation>Sex</translation>
  </message>
  <message>
   <source>เพิ่ม</source>
   <translation>Add</translation>
  </message>
  <message>
   <source>เพิ่ม {name}</source>
   <translation>Add {name}</translation>
  </message>
  <message>
   <source>เพิ่ม {record}</source>
   <translation>Add {record}</translation>
  </message>
  <message>
   <source>เพิ่มข้อความที่ร่างจากทะเบียนต่อท้ายผลการดำเนินการและผลลัพธ์</source>
   <translation>Append the text drafted from the registers to results and outcomes</translation>
  </message>
  <message>
   <source>เพิ่มภาพ</source>
   <translation>Add picture</translation>
  </message>
  <message>
   <source>เพิ่มภาพหลักฐาน</source>
   <translation>Add a picture as evidence</translation>
  </message>
  <message>
   <source>เพิ่มรายการ</source>
   <translation>added</translation>
  </message>
  <message>
   <source>เพิ่มใหม่</source>
   <translation>New</translation>
  </message>
  <message>
   <source>เม.ย.</source>
   <translation>Apr</translation>
  </message>
  <message>
   <source>เมษายน</source>
   <translation>April</translation>
  </message>
  <message>
   <source>เมื่อออกแล้ว โปรแกรมจะเก็บแฟ้ม ตัวเลข และผู้ลงนามของเอกสารนี้ไว้ถาวร พิมพ์ซ้ำได้เหมือนเดิมทุกครั้ง และเพิ่มรายการรอเผยแพร่ในทะเบียนการเผยแพร่ข้อมูล ถ้าพบว่าผิด ให้ออกฉบับแก้ไขหรือยกเลิกพร้อมเหตุผล</source>
   <translation>Once issued, the program keeps the paper's file, figures and signatory for good; it prints the same every time, and an entry to be published is added to the register of publications. If something proves wrong, issue a corrected edition or cancel it with a reason.</translation>
  </message>
  <message>
   <source>เริ่มต้น (เมื่อเปิดสำนักงาน)</source>
   <translation>Beginning (when the office was opened)</translation>
  </message>
  <message>
   <source>เริ่มเดือน</source>
   <translation>From month</translation>
  </message>
  <message>
   <source>เริ่มให้บริการ</source>
   <translation>Service began</translation>
  </message>
  <message>
   <source>เรียง ตรึง ปักหมุด ซ่อนคอลัมน์ (ปุ่มเมนู)</source>
   <translation>Sort, freeze, pin, hide columns (menu key)</translation>
  </message>
  <message>
   <source>เรียงจากน้อยไปมาก</source>
   <translation>Sort ascending</translation>
  </message>
  <message>
   <source>เรียงจากมากไปน้อย</source>
   <translation>Sort descending</translation>
  </message>
  <message>
   <source>เรียงตามปกติของทะเบียน</source>
   <translation>Sort as the register does</translation>
  </message>
  <message>
   <source>เรียงตามลำดับที่ต้องการให้ปรากฏในรายงาน กองที่ยุบไปแล้วให้ใส่วันสิ้นสุด ไม่ต้องลบ ข้อมูลเก่าจะยังอยู่ครบ</source>
   <translation>In the order in which they stand in reports. Give a department that was dissolved an end date instead of deleting it; earlier data stay whole.</translation>
  </message>
  <message>
   <source>เรื่อง</source>
   <translation>Subject</translation>
  </message>
  <message>
   <source>เรื่องที่มีตัวเลขในทะเบียน</source>
   <translation>Topic with figures in the registers</translation>
  </message>
  <message>
   <source>เรื่องที่เผยแพร่</source>
   <translation>What is published</translation>
  </message>
  <message>
   <source>เรื่องที่แก้ไข</source>
   <translation>What was changed</translation>
  </message>
  <message>
   <source>เรื่องร้องเรียน</source>
   <translation>Complaints</translation>
  </message>
  <message>
   <source>เรื่องร้องเรียนการทุจริต</source>
   <translation>Corruption complaints</translation>
  </message>
  <message>
   <source>เรื่องร้องเรียนการทุจริตและเรื่องร้องเรียนทั่วไป แยกกัน สำหรับรายงานสถิติที่เผยแพร่เฉพาะจำนวน</source>
   <translation>Corruption complaints and general complaints, apart, for statistics that publish numbers only</translation>
  </message>
  <message>
   <source>เรื่องร้องเรียนทั่วไป</source>
   <translation>General complaints</translation>
  </message>
  <message>
   <source>เรื่องในคู่มือ</source>
   <translation>Sections of the help</translation>
  </message>
  <message>
   <source>เลข 11 หลักจากระบบ e-GP</source>
   <translation>11 digits from e-GP</translation>
  </message>
  <message>
   <source>เลข 12 หลักจากระบบ e-GP</source>
   <translation>12 digits from e-GP</translation>
  </message>
  <message>
   <source>เลข 13 หลัก ไม่บังคับ เอกสารที่เผยแพร่ปิดบังเลขของบุคคลธรรมดา</source>
   <translation>13 digits, optional; published papers mask the number of a natural person</translation>
  </message>
  <message>
   <source>เลขคุมสัญญาในระบบ e-GP</source>
   <translation>Contract control number in e-GP</translation>
  </message>
  <message>
   <source>เลขถัดไปของชุด{series}ที่ออกจากโปรแกรม ตรวจกับทะเบียนก่อน</source>
   <translation>The next number of series {series} issued by the program; check it with the register</translation>
  </message>
  <message>
   <source>เลขที่</source>
   <translation>Number</translation>
  </message>
  <message>
   <source>เลขที่ของประกาศหรือหนังสือ</source>
   <translation>Number of the announcement or letter</translation>
  </message>
  <message>
   <source>เลขที่สัญญา/ใบสั่ง</source>
   <translation>Number of contract or order</translation>
  </message>
  <message>
   <source>เลขที่เอกสาร</source>
   <translation>Document number</translation>
  </message>
  <message>
   <source>เลขที่โครงการ (e-GP)</source>
   <translation>Project number (e-GP)</translation>
  </message>
  <message>
   <source>เลขประจำตัวผู้เสียภาษี</source>
   <translation>Tax ID</translation>
  </message>
  <message>
   <source>เลขรับ</source>
   <translation>Receipt number</translation>
  </message>
  <message>
   <source>เลขอารบิก 123</source>
   <translation>Arabic digits 123</translation>
  </message>
  <message>
   <source>เลขในทะเบียนรับ ถ้ามี</source>
   <translation>Number in the receipt register, if any</translation>
  </message>
  <message>
   <source>เลขไทย ๑๒๓</source>
   <translation>Thai digits ๑๒๓</translation>
  </message>
  <message>
   <source>เลิกตรึงคอลัมน์</source>
   <translation>Unfreeze columns</translation>
  </message>
  <message>
   <source>เลิกทำ</source>
   <translation>Undo</translation>
  </message>
  <message>
   <source>เลิกทำแล้ว: {text}</source>
   <translation>Undone: {text}</translation>
  </message>
  <message>
   <source>เลิกทำแล้ว: {words}</source>
   <translation>Undone: {words}</translation>
  </message>
  <message>
   <source>เลิกยืนยันว่าไม่ซ้ำกับอีกรายการ</source>
   <translation>Take back that it does not repeat another</translation>
  </message>
  <message>
   <source>เลิกเติม</source>
   <translation>Take back what was filled in</translation>
  </message>
  <message>
   <source>เลือก {cells} ช่อง</source>
   <translation>{cells} cells selected</translation>
  </message>
  <message>
   <source>เลือกคำตอบตามเลข</source>
   <translation>Choose the answer of that number</translation>
  </message>
  <message>
   <source>เลือกงวดอื่นที่แถบบน หรือบันทึกรายการในทะเบียนก่อน</source>
   <translation>Choose another period above, or record something in the register first</translation>
  </message>
  <message>
   <source>เลือกงวดและกรอกวันที่ของเอกสาร เช่น 10 เม.ย. 2566</source>
   <translation>Choose a period and enter the date of the papers, such as 10 เม.ย. 2566</translation>
  </message>
  <message>
   <source>เลือกจากข้อความที่เคยกรอก</source>
   <translation>Choose from what was entered before</translation>
  </message>
  <message>
   <source>เลือกจากทะเบียนงานบริการ หน่วยนับและกองตามทะเบียนนั้น</source>
   <translation>Chosen from the service catalogue; unit and department are as there</translation>
  </message>
  <message>
   <source>เลือกที่เก็บแฟ้มสำนักงาน</source>
   <translation>Choose where to keep the office file</translation>
  </message>
  <message>
   <source>เลือกที่เก็บโฟลเดอร์ของ{pack}</source>
   <translation>Choose where the folder of {pack} is to stand</translation>
  </message>
  <message>
   <source>เลือกบรรทัด แล้วกด Enter หรือคลิก เพื่อย้อนกลับไปถึงตรงนั้น</source>
   <translation>Choose a line, then press Enter or click, to go back to that point</translation>
  </message>
  <message>
   <source>เลือกภาพตราของสำนักงาน</source>
   <translation>Choose the picture of the office's emblem</translation>
  </message>
  <message>
   <source>เลือกรายการก่อนพิมพ์</source>
   <translation>Choose a record to print</translation>
  </message>
  <message>
   <source>เลือกรายการที่จะพิมพ์ในตารางก่อน</source>
   <translation>Choose a record in the list to print first</translation>
  </message>
  <message>
   <source>เลือกสำเนาสำรอง</source>
   <translation>Choose a backup</translation>
  </message>
  <message>
   <source>เลือกหรือเพิ่มรายการก่อน แล้วจึงเพิ่มภาพ</source>
   <translation>Choose or add a record first, then add the picture</translation>
  </message>
  <message>
   <source>เลือกหรือเพิ่มรายการก่อน แล้วจึงแนบแฟ้ม</source>
   <translation>Choose or add a record first, then attach the file</translation>
  </message>
  <message>
   <source>เลือกเมื่อข้อเสนอแนะไม่มีชื่อหรือข้อมูลของบุคคล</source>
   <translation>Tick where the suggestion holds no name or personal data</translation>
  </message>
  <message>
   <source>เลือกเมื่อมูลค่าไม่ได้มาจากใบเสร็จหรือป้ายราคา</source>
   <translation>Tick where the value is not from a receipt or price tag</translation>
  </message>
  <message>
   <source>เลือกไว้ {cells} ช่อง มากเกินไปสำหรับคลิปบอร์ด ใช้ส่งออกหรือนำเข้าจากแฟ้มแทน</source>
   <translation>{cells} cells are selected: too many for the clipboard; export them or import from a file instead</translation>
  </message>
  <message>
   <source>เลือกไว้ให้พิมพ์บนโปสเตอร์ช่องทางติดต่อ</source>
   <translation>Tick to print it on the poster of contact channels</translation>
  </message>
  <message>
   <source>เลื่อนขึ้น</source>
   <translation>Move up</translation>
  </message>
  <message>
   <source>เลื่อนลง</source>
   <translation>Move down</translation>
  </message>
  <message>
   <source>เว็บไซต์</source>
   <translation>Website</translation>
  </message>
  <message>
   <source>เว็บไซต์ สื่อสังคมออนไลน์ สายด่วน และที่รับเรื่องของสำนักงาน สำหรับโปสเตอร์ช่องทางติดต่อและนับช่องทางใหม่ของปี</source>
   <translation>The office's websites, social media, hotlines and counters, for the poster of channels and the year's new channels</translation>
  </message>
  <message>
   <source>เว็บไซต์ขนาดเล็กของปีงบประมาณ: สถิติพร้อมแผนภูมิ เอกสารตามหัวข้อ คิวอาร์โค้ด EIT และข้อมูลเปิด เปิดจากโฟลเดอร์หรือวางบนเว็บใดก็ได้</source>
   <translation>A small website of the fiscal year: statistics with charts, papers by topic, the EIT QR code and open data; opens from its folder or on any web host</translation>
  </message>
  <message>
   <source>เว็บไซต์ของเทศบาล</source>
   <translation>Website of the municipality</translation>
  </message>
  <message>
   <source>เว็บไซต์ข้อมูลสาธารณะ</source>
   <translation>Public data website</translation>
  </message>
  <message>
   <source>เว้นว่างเมื่อไม่ทราบ เลขที่ซ้ำตรวจเฉพาะเอกสารประเภทเดียวกัน</source>
   <translation>Empty where unknown; repeated numbers are looked for among documents of one kind only</translation>
  </message>
  <message>
   <source>เสียงตามสาย</source>
   <translation>Public address system</translation>
  </message>
  <message>
   <source>เหตุผล</source>
   <translation>Reason</translation>
  </message>
  <message>
   <source>เหตุผลที่ขอเปลี่ยนแปลง</source>
   <translation>Reason for the change</translation>
  </message>
  <message>
   <source>เหตุผลที่คัดเลือก</source>
   <translation>Reasons for selection</translation>
  </message>
  <message>
   <source>เหตุผลที่คัดเลือกโดยสรุป</source>
   <translation>Reason for selection, in short</translation>
  </message>
  <message>
   <source>เหตุผลที่ยกเลิก</source>
   <translation>Reason for cancelling</translation>
  </message>
  <message>
   <source>เหตุผลสนับสนุน (รหัส)</source>
   <translation>Supporting reason (code)</translation>
  </message>
  <message>
   <source>เหตุผลในบัญชีแนบ</source>
   <translation>Reasons in the annex</translation>
  </message>
  <message>
   <source>เหตุรำคาญ (กลิ่น เสียง ควัน สัตว์)</source>
   <translation>Nuisance (smell, noise, smoke, animals)</translation>
  </message>
  <message>
   <source>เหมือนเดิม</source>
   <translation>Unchanged</translation>
  </message>
  <message>
   <source>เหลือ {left} วัน</source>
   <translation>{left} days left</translation>
  </message>
  <message>
   <source>เหลืออีก {count} ขั้น ปิดหน้าต่างนี้เพื่อหยุด</source>
   <translation>{count} steps left; close this window to stop</translation>
  </message>
  <message>
   <source>เห็นชอบแล้ว</source>
   <translation>Approved</translation>
  </message>
  <message>
   <source>เอกสาร</source>
   <translation>Papers</translation>
  </message>
  <message>
   <source>เอกสาร PDF</source>
   <translation>PDF</translation>
  </message>
  <message>
   <source>เอกสารที่ครบกำหนดในไตรมาส (งวด)</source>
   <translation>Papers due in a quarter (periods)</translation>
  </message>
  <message>
   <source>เอกสารที่ตอบข้อ OIT</source>
   <translation>Papers that answer OIT items</translation>
  </message>
  <message>
   <source>เอกสารที่ต้องใช้</source>
   <translation>Documents needed</translation>
  </message>
  <message>
   <source>เอกสารที่ออกแล้ว</source>
   <translation>Issued papers</translation>
  </message>
  <message>
   <source>เอกสารที่ออกแล้ว {period}</source>
   <translation>Issued papers, {period}</translation>
  </message>
  <message>
   <source>เอกสารทุกฉบับที่ครบกำหนดในไตรมาส แผนภูมิ บันทึกข้อความ รายการตรวจสอบ และข้อมูลที่เครื่องอ่านได้ ตรวจยอดตรงกันทุกแฟ้ม</source>
   <translation>Every paper due for the quarter, charts, memorandum, checklist and machine-readable data; totals agree across all files</translation>
  </message>
  <message>
   <source>เอกสารนี้เป็นสมุดงาน Excel</source>
   <translation>This paper is an Excel workbook</translation>
  </message>
  <message>
   <source>เอกสารนี้ไม่ต้องมีเลขที่ก็ออกได้</source>
   <translation>This paper can be issued without a number</translation>
  </message>
  <message>
   <source>เอกสารลงวันที่</source>
   <translation>Paper dated</translation>
  </message>
  <message>
   <source>เอกสารใช้ผู้ลงนามที่ดำรงตำแหน่งในวันที่ของเอกสารเสมอ เมื่อเปลี่ยนคนให้ใส่วันสิ้นสุดของคนเดิม แล้วเพิ่มคนใหม่</source>
   <translation>Papers always use the signatory in office on the day of the paper. When a person changes, give the old one an end date, then add the new one.</translation>
  </message>
  <message>
   <source>เอกสารในชุดและที่ยังขาด</source>
   <translation>Papers of the pack, and what lacks</translation>
  </message>
  <message>
   <source>แก้ไข</source>
   <translation>changed</translation>
  </message>
  <message>
   <source>แก้ไข {day}</source>
   <translation>Changed {day}</translation>
  </message>
  <message>
   <source>แก้ไข {name}</source>
   <translation>Change {name}</translation>
  </message>
  <message>
   <source>แก้ไข {record}</source>
   <translation>Change {record}</translation>
  </message>
  <message>
   <source>แก้ไขข้อมูลสำนักงาน</source>
   <translation>Change of the office's facts</translation>
  </message>
  <message>
   <source>แก้ไขล่าสุด {day} {moment:%H:%M} · {changed_by}</source>
   <translation>Last changed {day} {moment:%H:%M} · {changed_by}</translation>
  </message>
  <message>
   <source>แก้ไขในช่อง</source>
   <translation>Edit within the cell</translation>
  </message>
  <message>
   <source>แจ้งว่าไม่มี</source>
   <translation>Declared none</translation>
  </message>
  <message>
   <source>แจ้งว่าไม่มี{what}: {months}</source>
   <translation>Declare no {what}: {months}</translation>
  </message>
  <message>
   <source>แจ้งว่าไม่มีการรับของขวัญ: {names} ไตรมาส {quarter}</source>
   <translation>Declare no gifts: {names}, quarter {quarter}</translation>
  </message>
  <message>
   <source>แจ้งว่าไม่มีทุกกองที่เหลือ</source>
   <translation>Declare none for the other departments</translation>
  </message>
  <message>
   <source>แจ้งว่าไม่มีทุกเดือนที่เหลือ</source>
   <translation>Declare none for the other months</translation>
  </message>
  <message>
   <source>แจ้งเมื่อ {day} โดย {declared_by}
กดเพื่อถอนการแจ้ง</source>
   <translation>Declared on {day} by {declared_by}
Press to withdraw it</translation>
  </message>
  <message>
   <source>แถว</source>
   <translation>row</translation>
  </message>
  <message>
   <source>แถว {row:,}</source>
   <translation>Row {row:,}</translation>
  </message>
  <message>
   <source>แถว {row}: {words}</source>
   <translation>Row {row}: {words}</translation>
  </message>
  <message>
   <source>แถวที่ {number} {title}: {why}</source>
   <translation>Row {number}, {title}: {why}</translation>
  </message>
  <message>
   <source>แถวที่ {number}: กรอก{title}</source>
   <translation>Row {number}: enter {title}</translation>
  </message>
  <message>
   <source>แถวบันทึกเองเมื่อออกจากแถว</source>
   <translation>A row is saved on leaving it</translation>
  </message>
  <message>
   <source>แถวใหม่</source>
   <translation>New row</translation>
  </message>
  <message>
   <source>แทนที่ด้วยยอดรายวัน</source>
   <translation>Replace by days</translation>
  </message>
  <message>
   <source>แนบแฟ้ม</source>
   <translation>Attach file</translation>
  </message>
  <message>
   <source>แนวปฏิบัติ No Gift Policy</source>
   <translation>No Gift Policy practices</translation>
  </message>
  <message>
   <source>แนวปฏิบัติ No Gift Policy (อังกฤษ)</source>
   <translation>No Gift Policy practices (English)</translation>
  </message>
  <message>
   <source>แนะนำ: {texts}</source>
   <translation>Suggested: {texts}</translation>
  </message>
  <message>
   <source>แบบ สขร.1 ตาม พ.ร.บ. ข้อมูลข่าวสารของราชการ พ.ศ. 2540 มาตรา 9 วรรคหนึ่ง (8)</source>
   <translation>Form SKR 1, Official Information Act B.E. 2540, section 9, paragraph 1 (8)</translation>
  </message>
  <message>
   <source>แบบ สขร.1 สรุปผลการจัดซื้อจัดจ้างในรอบเดือน</source>
   <translation>Form SKR 1, summary of the month's procurement</translation>
  </message>
  <message>
   <source>แบบกระดาษ</source>
   <translation>On paper</translation>
  </message>
  <message>
   <source>แบบกระดาษหรือออนไลน์</source>
   <translation>On paper or online</translation>
  </message>
  <message>
   <source>แบบขอเผยแพร่: ผู้ลงนาม</source>
   <translation>Request to publish: signers</translation>
  </message>
  <message>
   <source>แบบขอเผยแพร่ข้อมูลผ่านเว็บไซต์</source>
   <translation>Form asking for publication on the website</translation>
  </message>
  <message>
   <source>แบบฟอร์ม</source>
   <translation>Form</translation>
  </message>
  <message>
   <source>แบบรายงานการรับของขวัญและของกำนัลรายบุคคล</source>
   <translation>Report of gifts, one person</translation>
  </message>
  <message>
   <source>แบบวัด OIT ของการประเมิน ITA ให้ประกาศมาตรการและรายงานผลพร้อมหลักฐาน</source>
   <translation>The OIT of the ITA assessment: measures announced, results reported with evidence</translation>
  </message>
  <message>
   <source>แบบวัด OIT ของการประเมิน ITA ให้เผยแพร่สถิติการให้บริการของปี</source>
   <translation>The OIT of the ITA assessment: the year's service statistics published</translation>
  </message>
  <message>
   <source>แบบวัด OIT ของการประเมิน ITA ให้เผยแพร่สถิติเรื่องร้องเรียนการทุจริตของปี</source>
   <translation>The OIT of the ITA assessment: the year's corruption complaints published</translation>
  </message>
  <message>
   <source>แบบวัด OIT ของการประเมิน ITA ให้เผยแพร่แผนและผลการใช้จ่ายงบประมาณของปี</source>
   <translation>The OIT of the ITA assessment: the year's budget, planned and spent, published</translation>
  </message>
  <message>
   <source>แบบวัด OIT ของการประเมิน ITA ให้แสดงที่อยู่ของข้อมูลที่เผยแพร่</source>
   <translation>The OIT of the ITA assessment: the address of what is published shown</translation>
  </message>
  <message>
   <source>แบบสำรวจ: กลุ่มเล็กที่ไม่แสดงผล</source>
   <translation>Survey: small groups not shown</translation>
  </message>
  <message>
   <source>แบบสำรวจ: การศึกษา</source>
   <translation>Survey: education</translation>
  </message>
  <message>
   <source>แบบสำรวจ: คำตอบ 5 ระดับ</source>
   <translation>Survey: answers of 5 degrees</translation>
  </message>
  <message>
   <source>แบบสำรวจ: คำถาม (ด้าน: คำถาม)</source>
   <translation>Survey: questions (aspect: question)</translation>
  </message>
  <message>
   <source>แบบสำรวจ: จุดบริการ</source>
   <translation>Survey: service points</translation>
  </message>
  <message>
   <source>แบบสำรวจ: ลิงก์แบบออนไลน์</source>
   <translation>Survey: links of the online form</translation>
  </message>
  <message>
   <source>แบบสำรวจ: วิธีตอบ</source>
   <translation>Survey: ways of answering</translation>
  </message>
  <message>
   <source>แบบสำรวจ: อาชีพ</source>
   <translation>Survey: occupation</translation>
  </message>
  <message>
   <source>แบบสำรวจ: อายุ</source>
   <translation>Survey: age</translation>
  </message>
  <message>
   <source>แบบสำรวจ: เกณฑ์แปลผล (ค่าเฉลี่ยต่ำสุด × 100)</source>
   <translation>Survey: bands (lowest mean × 100)</translation>
  </message>
  <message>
   <source>แบบสำรวจ: เพศ</source>
   <translation>Survey: sex</translation>
  </message>
  <message>
   <source>แบบสำรวจคนที่ {number}</source>
   <translation>Questionnaire of person {number}</translation>
  </message>
  <message>
   <source>แบบสำรวจความพึงพอใจ</source>
   <translation>Satisfaction survey</translation>
  </message>
  <message>
   <source>แบบออนไลน์</source>
   <translation>Online</translation>
  </message>
  <message>
   <source>แป้นของหน้าต่าง</source>
   <translation>Keys of the window</translation>
  </message>
  <message>
   <source>แป้นของหน้านี้</source>
   <translation>Keys of this page</translation>
  </message>
  <message>
   <source>แป้นลัด</source>
   <translation>Keys</translation>
  </message>
  <message>
   <source>แป้นลัดทั้งหมด</source>
   <translation>All keys</translation>
  </message>
  <message>
   <source>แผนของแต่ละไตรมาส ไม่ใช่ยอดสะสม</source>
   <translation>The plan of each quarter, not cumulative</translation>
  </message>
  <message>
   <source>แผนงาน</source>
   <translation>Plan</translation>
  </message>
  <message>
   <source>แผนงานการพาณิชย์</source>
   <translation>Commerce</translation>
  </message>
  <message>
   <source>แผนงานการรักษาความสงบภายใน</source>
   <translation>Internal peace</translation>
  </message>
  <message>
   <source>แผนงานการศาสนา วัฒนธรรม และนันทนาการ</source>
   <translation>Religion, culture and recreation</translation>
  </message>
  <message>
   <source>แผนงานการศึกษา</source>
   <translation>Education</translation>
  </message>
  <message>
   <source>แผนงานการเกษตร</source>
   <translation>Agriculture</translation>
  </message>
  <message>
   <source>แผนงานงบกลาง</source>
   <translation>Central fund</translation>
  </message>
  <message>
   <source>แผนงานบริหารงานทั่วไป</source>
   <translation>General administration</translation>
  </message>
  <message>
   <source>แผนงานสร้างความเข้มแข็งของชุมชน</source>
   <translation>Strengthening communities</translation>
  </message>
  <message>
   <source>แผนงานสังคมสงเคราะห์</source>
   <translation>Social work</translation>
  </message>
  <message>
   <source>แผนงานสาธารณสุข</source>
   <translation>Public health</translation>
  </message>
  <message>
   <source>แผนงานอุตสาหกรรมและการโยธา</source>
   <translation>Industry and public works</translation>
  </message>
  <message>
   <source>แผนงานเคหะและชุมชน</source>
   <translation>Housing and community</translation>
  </message>
  <message>
   <source>แผนจัดซื้อจัดจ้าง</source>
   <translation>Procurement plan</translation>
  </message>
  <message>
   <source>แผนไตรมาส 1</source>
   <translation>Plan Q1</translation>
  </message>
  <message>
   <source>แผนไตรมาส 2</source>
   <translation>Plan Q2</translation>
  </message>
  <message>
   <source>แผนไตรมาส 3</source>
   <translation>Plan Q3</translation>
  </message>
  <message>
   <source>แผนไตรมาส 4</source>
   <translation>Plan Q4</translation>
  </message>
  <message>
   <source>แผ่นงาน</source>
   <translation>Sheet</translation>
  </message>
  <message>
   <source>แฟ้ม</source>
   <translation>File</translation>
  </message>
  <message>
   <source>แฟ้มข้อมูล (*.xlsx *.xls *.ods *.csv *.json);;ทุกแฟ้ม (*)</source>
   <translation>Data files (*.xlsx *.xls *.ods *.csv *.json);;All files (*)</translation>
  </message>
  <message>
   <source>แฟ้มนี้ไม่อยู่ที่เดิมแล้ว จะสร้างขึ้นใหม่จากสำเนา</source>
   <translation>The file is no longer in its place; it will be made anew from the copy</translation>
  </message>
  <message>
   <source>แฟ้มปัจจุบันจะเก็บไว้เป็นอีกแฟ้มหนึ่ง ไม่มีอะไรหาย</source>
   <translation>The present file is kept as another file; nothing is lost</translation>
  </message>
  <message>
   <source>แฟ้มสำนักงาน (*.khoktoom)</source>
   <translation>Office files (*.khoktoom)</translation>
  </message>
  <message>
   <source>แฟ้มสำนักงาน (*{ending})</source>
   <translation>Office files (*{ending})</translation>
  </message>
  <message>
   <source>แฟ้มส่งมอบงาน</source>
   <translation>Hand-over pack</translation>
  </message>
  <message>
   <source>แฟ้มส่งมอบงาน: วิธีทำงานในสำนักงานนี้</source>
   <translation>Hand-over: how this office works</translation>
  </message>
  <message>
   <source>แฟ้มเดิมก่อนกู้คืน</source>
   <translation>the file before restoring</translation>
  </message>
  <message>
   <source>แม่บ้าน พ่อบ้าน หรือเกษียณ</source>
   <translation>Homemaker or retired</translation>
  </message>
  <message>
   <source>แม่แบบ Excel</source>
   <translation>Excel template</translation>
  </message>
  <message>
   <source>แม่แบบ Excel สำหรับกรอก</source>
   <translation>Excel template to fill in</translation>
  </message>
  <message>
   <source>แม่แบบ {title}.xlsx</source>
   <translation>Template {title}.xlsx</translation>
  </message>
  <message>
   <source>แยกงบประมาณรายรับกับรายจ่ายในรายงาน</source>
   <translation>Keeps receipts and expenditure apart in the reports</translation>
  </message>
  <message>
   <source>และอีก {count:,} แถว</source>
   <translation>and {count:,} more rows</translation>
  </message>
  <message>
   <source>และอีก {count} เรื่อง</source>
   <translation>and {count} more</translation>
  </message>
  <message>
   <source>แสดงคอลัมน์</source>
   <translation>Show columns</translation>
  </message>
  <message>
   <source>แสดงทั้งหมดในทะเบียน{title}</source>
   <translation>Show all in {title}</translation>
  </message>
  <message>
   <source>แสดงอีก {count} เรื่อง</source>
   <translation>Show {count} more</translation>
  </message>
  <message>
   <source>แหล่งที่มาของงบประมาณ</source>
   <translation>Source of the budget</translation>
  </message>
  <message>
   <source>แหล่งเงิน</source>
   <translation>Source of money</translation>
  </message>
  <message>
   <source>แห่ง</source>
   <translation>places</translation>
  </message>
  <message>
   <source>โคกตูม รุ่น {version}
แฟ้มสำนักงาน {path}</source>
   <translation>Khoktoom, version {version}
Office file {path}</translation>
  </message>
  <message>
   <source>โดย</source>
   <translation>By</translation>
  </message>
  <message>
   <source>โทรศัพท์</source>
   <translation>Telephone</translation>
  </message>
  <message>
   <source>โทรศัพท์หรือสายด่วน</source>
   <translation>Telephone or hotline</translation>
  </message>
  <message>
   <source>โปรดตรวจ</source>
   <translation>Please check</translation>
  </message>
  <message>
   <source>โปรดตรวจ: </source>
   <translation>Please check: </translation>
  </message>
  <message>
   <source>โปรดเขียน {waiting} แห่ง</source>
   <translation>{waiting} places to write</translation>
  </message>
  <message>
   <source>โปรแกรมร่างผลการดำเนินการจากทะเบียนของเรื่องนี้</source>
   <translation>The program drafts the results from the registers of this topic</translation>
  </message>
  <message>
   <source>โปรแกรมเก็บสำเนาเองเมื่อเปิดครั้งแรกของวัน เมื่อปิดโปรแกรม และก่อนงานที่เปลี่ยนข้อมูลมาก ทุกสำเนาตรวจแล้วว่ากู้คืนได้ ควรเก็บสำเนาลงแฟลชไดรฟ์หรือเครื่องอื่นด้วยเป็นครั้งคราว</source>
   <translation>The program keeps a copy at the first opening of a day, on closing, and before work that changes much; each is checked and can be restored. Now and then keep one on a USB stick or another computer too.</translation>
  </message>
  <message>
   <source>โปสเตอร์ No Gift Policy</source>
   <translation>No Gift Policy poster</translation>
  </message>
  <message>
   <source>โปสเตอร์ No Gift Policy ฉบับภาษาอังกฤษ</source>
   <translation>No Gift Policy poster in English</translation>
  </message>
  <message>
   <source>โปสเตอร์ช่องทางติดต่อ</source>
   <translation>Poster of contact channels</translation>
  </message>
  <message>
   <source>โปสเตอร์แบบวัด EIT</source>
   <translation>Poster of the EIT survey</translation>
  </message>
  <message>
   <source>โฟลเดอร์ตามข้อ O ของปีการประเมิน พร้อมเอกสารที่ออกแล้วและดัชนีที่บอกว่าข้อใดยังขาดเพราะอะไร ปีที่เลือกคือปีของการประเมิน</source>
   <translation>Folders by O item of the assessment year, with issued papers and an index of what is missing and why; the year chosen is the assessment's</translation>
  </message>
  <message>
   <source>โอกาส</source>
   <translation>Occasion</translation>
  </message>
  <message>
   <source>โอกาสหรือเหตุผลที่รับ</source>
   <translation>Occasion or reason</translation>
  </message>
  <message>
   <source>โอนงบประมาณ</source>
   <translation>Budget transfers</translation>
  </message>
  <message>
   <source>โอนลดใส่เครื่องหมายลบ</source>
   <translation>Transfers out with a minus</translation>
  </message>
  <message>
   <source>โอนเพิ่ม/ลด (บาท)</source>
   <translation>Transfers in/out (baht)</translation>
  </message>
  <message>
   <source>ใช่</source>
   <translation>Yes</translation>
  </message>
  <message>
   <source>ใช้ “{text}”</source>
   <translation>Use “{text}”</translation>
  </message>
  <message>
   <source>ใช้ข้อมูลปัจจุบันต่อ</source>
   <translation>Keep the present data</translation>
  </message>
  <message>
   <source>ใช้ข้อมูลล่าสุด คงที่ฉันพิมพ์</source>
   <translation>Take the latest, keep what I typed</translation>
  </message>
  <message>
   <source>ใช้คำแนะนำแรกของช่องที่ต้องแก้</source>
   <translation>Take the first remedy of a field</translation>
  </message>
  <message>
   <source>ใช้ตรวจว่าวันที่ของรายการเรียงถูกลำดับ</source>
   <translation>For checking that the days of an item follow each other</translation>
  </message>
  <message>
   <source>ใช้ภาพ {name} ไม่ได้ เลือกภาพ PNG, JPEG หรือ SVG ขนาดไม่เกิน 5 เมกะไบต์</source>
   <translation>The picture {name} cannot be used; choose a PNG, JPEG or SVG picture of at most 5 megabytes</translation>
  </message>
  <message>
   <source>ใช้สำหรับ</source>
   <translation>Used for</translation>
  </message>
  <message>
   <source>ใช้สำเนานี้แทนข้อมูลปัจจุบันหรือไม่
ข้อมูลปัจจุบันจะเก็บไว้เป็นอีกแฟ้มหนึ่ง ไม่มีอะไรหาย</source>
   <translation>Use this copy in place of the present data?
The present data are kept as another file; nothing is lost.</translation>
  </message>
  <message>
   <source>ใช้เลือกรูปบนโปสเตอร์ และนับช่องทางแยกตามประเภท</source>
   <translation>Chooses the sign on the poster; channels are counted by kind</translation>
  </message>
  <message>
   <source>ใช้แยกผลตามกลุ่ม กลุ่มที่มีผู้ตอบน้อยกว่าเกณฑ์ไม่แสดงผล</source>
   <translation>For results by group; groups with fewer answers than the limit are not shown</translation>
  </message>
  <message>
   <source>ใช้ในตารางสรุปผู้ให้กับการรับในนาม</source>
   <translation>Used in the table of givers by recipient</translation>
  </message>
  <message>
   <source>ใน{period}</source>
   <translation> in {period}</translation>
  </message>
  <message>
   <source>ในช่วง{period} ลองคำที่สั้นลง หรือเลือกช่วงที่กว้างขึ้น</source>
   <translation>In {period}; try a shorter word or a wider period</translation>
  </message>
  <message>
   <source>ใบสั่งจ้าง</source>
   <translation>Hire order</translation>
  </message>
  <message>
   <source>ใบสั่งซื้อ</source>
   <translation>Purchase order</translation>
  </message>
  <message>
   <source>ใส่ค่าเหมือนช่องบน</source>
   <translation>Same as the cell above</translation>
  </message>
  <message>
   <source>ใส่ผู้ที่ลงนามในเอกสารพร้อมวันเริ่มดำรงตำแหน่ง เอกสารใช้ผู้ที่ดำรงตำแหน่งในวันที่ของเอกสารเสมอ</source>
   <translation>Enter who signs papers, each with the day it began; papers use whoever is in office on the day of the paper</translation>
  </message>
  <message>
   <source>ใส่วันนี้</source>
   <translation>Put today in</translation>
  </message>
  <message>
   <source>ใส่ในแบบ</source>
   <translation>Put into the form</translation>
  </message>
  <message>
   <source>ไตรมาส</source>
   <translation>Quarter</translation>
  </message>
  <message>
   <source>ไตรมาส {quarter}</source>
   <translation>Quarter {quarter}</translation>
  </message>
  <message>
   <source>ไตรมาส {quarter}/{year}</source>
   <translation>Quarter {quarter}/{year}</translation>
  </message>
  <message>
   <source>ไตรมาสที่ {number}</source>
   <translation>Quarter {number}</translation>
  </message>
  <message>
   <source>ไตรมาสที่ {quarter} ประจำปีงบประมาณ พ.ศ. {year}</source>
   <translation>Quarter {quarter}, fiscal year B.E. {year}</translation>
  </message>
  <message>
   <source>ไตรมาสยังไม่สิ้นสุด</source>
   <translation>the quarter is not over</translation>
  </message>
  <message>
   <source>ไปช่องขวา</source>
   <translation>To the cell at the right</translation>
  </message>
  <message>
   <source>ไปช่องที่ผิดถัดไป</source>
   <translation>Next refused cell</translation>
  </message>
  <message>
   <source>ไปช่องล่าง</source>
   <translation>To the cell below</translation>
  </message>
  <message>
   <source>ไปที่{title} ({field})</source>
   <translation>Go to {title} ({field})</translation>
  </message>
  <message>
   <source>ไปที่ทะเบียน</source>
   <translation>Go to the register</translation>
  </message>
  <message>
   <source>ไปที่ทะเบียนงานบริการ</source>
   <translation>Go to the service catalogue</translation>
  </message>
  <message>
   <source>ไปรษณีย์</source>
   <translation>Post</translation>
  </message>
  <message>
   <source>ไฟฟ้าสาธารณะ</source>
   <translation>Street lighting</translation>
  </message>
  <message>
   <source>ไม่ซ้ำ</source>
   <translation>Not a duplicate</translation>
  </message>
  <message>
   <source>ไม่ต้องใส่ลำดับ โปรแกรมพิมพ์ให้</source>
   <translation>No numbers; the program prints them</translation>
  </message>
  <message>
   <source>ไม่นำเข้า</source>
   <translation>Not imported</translation>
  </message>
  <message>
   <source>ไม่ผ่าน</source>
   <translation>Rejected</translation>
  </message>
  <message>
   <source>ไม่พบ “{words}”</source>
   <translation>Nothing found for “{words}”</translation>
  </message>
  <message>
   <source>ไม่พบ “{words}” ในทะเบียนใด</source>
   <translation>“{words}” was found in no register</translation>
  </message>
  <message>
   <source>ไม่มีงานที่ถึงกำหนดในงวดนี้</source>
   <translation>Nothing is due in this period</translation>
  </message>
  <message>
   <source>ไม่มีผู้มารับบริการให้กรอก 0 ว่างไว้หมายถึงยังไม่ได้บันทึก</source>
   <translation>If nobody came, enter 0; empty means not entered</translation>
  </message>
  <message>
   <source>ไม่มีรายการในงวดนี้</source>
   <translation>No records in this period</translation>
  </message>
  <message>
   <source>ไม่มีแถวที่จะนำเข้า</source>
   <translation>No rows to import</translation>
  </message>
  <message>
   <source>ไม่มีให้พิมพ์ว่า ไม่มีค่าธรรมเนียม</source>
   <translation>Where there is none, ไม่มีค่าธรรมเนียม (no fee) is printed</translation>
  </message>
  <message>
   <source>ไม่ระบุกอง</source>
   <translation>No department</translation>
  </message>
  <message>
   <source>ไม่รู้ว่า {file} เป็นของทะเบียนใด เปิดหน้าทะเบียนก่อน แล้ววางแฟ้มอีกครั้ง</source>
   <translation>It is not known to which register {file} belongs; open the register first, then drop the file again</translation>
  </message>
  <message>
   <source>ไม่วาง</source>
   <translation>Do not paste</translation>
  </message>
  <message>
   <source>ไม่เกิน 20 ปี</source>
   <translation>20 years or under</translation>
  </message>
  <message>
   <source>— ไม่นำเข้าคอลัมน์นี้ —</source>
   <translation>— do not import this column —</translation>
  </message>
  <message>
   <source>— ไม่นำเข้าแถวเหล่านี้ —</source>
   <translation>— do not import these rows —</translation>
  </message>
  <message>
   <source>— ไม่ระบุ —</source>
   <translation>— not stated —</translation>
  </message>
  <message>
   <source>“{title}” มีการแก้ไขที่ยังไม่ได้บันทึก</source>
   <translation>“{title}” has changes not saved yet</translation>
  </message>
 </context>
</TS>
