{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT mail/frame.tpl}}
<p>[[There is an answer to what you wrote.]]</p>
<p>[[To read it, go back to the site where you wrote, and use the code you kept. This mail says no more, for your protection.]]</p>
