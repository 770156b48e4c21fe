{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT mail/frame.tpl}}
<p>[[The materials of your application have to be corrected. The letter names everything that is to be corrected.]]</p>
<p>[[Please sign in to read the letter.]]</p>
