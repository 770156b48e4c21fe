{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT mail/frame.tpl}}
<p>[[The Office has decided that your purchase needs no cybersecurity review. The case is closed.]]</p>
<p>[[Please sign in to read the letter.]]</p>
