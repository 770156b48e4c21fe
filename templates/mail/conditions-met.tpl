{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT mail/frame.tpl}}
<p>[[The conditions that had to be met before the contract takes effect are confirmed.]]</p>
<p>[[Please sign in to read the letter.]]</p>
