{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT mail/frame.tpl}}
<p>[[The Office intends to suggest a finding in this case. You may comment before it does.]]</p>
<p>[[Please sign in at once, read the letter and comment.]]</p>
