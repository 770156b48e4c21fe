{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT mail/frame.tpl}}
<p>[[An earlier act in this case was done by mistake and has been annulled. What was sent for it is no longer valid.]]</p>
<p>[[Please sign in to see where the case stands.]]</p>
