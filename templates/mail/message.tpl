{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT mail/frame.tpl}}
<p>[[There is a message for you on this case. A message has no legal effect and stops no clock.]]</p>
<p>[[Please sign in to read it.]]</p>
