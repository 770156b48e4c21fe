{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT mail/frame.tpl}}
<p>[[The case goes on in the special review process.]]</p>
<p>[[Please sign in to read the letter.]]</p>
