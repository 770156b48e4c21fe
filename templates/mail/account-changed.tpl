{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT mail/frame.tpl}}
<p>[[Of your account {{LOGIN}}, this was changed: <strong>{{CHANGED}}</strong>.]]</p>
<p>[[If it was not you, call the Office at once.]]</p>
