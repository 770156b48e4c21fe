{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT mail/frame.tpl}}
<p>[[The circulation in this case has been recalled. No answer is needed; those given are kept as superseded.]]</p>
<p>[[Please sign in to see where the case stands.]]</p>
