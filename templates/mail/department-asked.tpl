{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT mail/frame.tpl}}
<p>[[The Office has asked the designating department to confirm the designation of your organisation. Until it has answered, your application is held.]]</p>
<p>[[The letter to the department is on the page of your case.]]</p>
