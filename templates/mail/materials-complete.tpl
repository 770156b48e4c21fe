{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT mail/frame.tpl}}
<p>[[The supplementary materials are complete. The period of the review runs again.]]</p>
<p>[[Please sign in to read the letter.]]</p>
