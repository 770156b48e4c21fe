{{%LAYOUT mail/frame.txt.tpl}}
[[The Office has asked the designating department to confirm the designation of your organisation. Until it has answered, your application is held.]]

[[The letter to the department is on the page of your case.]]
