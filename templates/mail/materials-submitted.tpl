{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT mail/frame.tpl}}
<p>[[What you handed in has been received. That it is complete will be said by an officer.]]</p>
<p>[[Please sign in to read the letter.]]</p>
