{{%LAYOUT mail/frame.txt.tpl}}
[[The Office asks for your written feedback on the suggested finding in this case. Only an answer counts; silence is not agreement.]]

[[Please sign in to read what was circulated and to answer.]]
