{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT mail/frame.tpl}}
<p>[[The period of the review has been extended.]]</p>
<p>[[Please sign in to read the letter.]]</p>
