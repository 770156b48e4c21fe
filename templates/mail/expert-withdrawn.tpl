{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT mail/frame.tpl}}
<p>[[The Office no longer asks for your opinion in this case. You need not do anything more; what you learned of it stays confidential.]]</p>
