{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT mail/frame.tpl}}
<p>[[The case has been reopened.]]</p>
<p>[[Please sign in at once and read the letter.]]</p>
