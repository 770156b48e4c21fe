{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT mail/frame.tpl}}
<p>[[Your application for a cybersecurity review has been accepted. The preliminary review has begun.]]</p>
<p>[[Please sign in to read the letter.]]</p>
