{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT mail/frame.tpl}}
<p>[[The Office asks for supplementary materials. The period of the review does not run meanwhile.]]</p>
<p>[[Please sign in to read what is asked for and to answer it.]]</p>
