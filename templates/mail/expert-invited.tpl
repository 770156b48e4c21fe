{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT mail/frame.tpl}}
<p>[[The Office asks you, as an expert, for a written opinion in this case. What you learn of it is confidential.]]</p>
<p>[[Please sign in. You are first told who the parties are and declare whether anything ties you to them; then you see the question.]]</p>
