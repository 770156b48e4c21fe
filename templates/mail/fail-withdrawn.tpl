{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT mail/frame.tpl}}
<p>[[A determination in this case has been withdrawn.]]</p>
<p>[[Please sign in to read the letter.]]</p>
