{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT mail/frame.tpl}}
<p>[[The Office has ruled on the change that you notified: it is noted.]]</p>
<p>[[Please sign in to read the letter.]]</p>
