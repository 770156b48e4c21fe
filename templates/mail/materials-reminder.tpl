{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT mail/frame.tpl}}
<p>[[Supplementary materials that the Office asked for are still missing.]]</p>
<p>[[Please sign in to read what is asked for and to answer it.]]</p>
