{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT mail/frame.tpl}}
<p>[[The Office has ruled on the change that you notified: it is material, and a new judgement is needed.]]</p>
<p>[[Please sign in to read the letter.]]</p>
