{{%LAYOUT mail/frame.txt.tpl}}
[[The Office asks you, as an expert, for a written opinion in this case. What you learn of it is confidential.]]

[[Please sign in. You are first told who the parties are and declare whether anything ties you to them; then you see the question.]]
