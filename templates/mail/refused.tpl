{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT mail/frame.tpl}}
<p>[[Your application for a cybersecurity review has not been accepted. The letter gives the grounds.]]</p>
<p>[[Please sign in to read the letter.]]</p>
