{{%LAYOUT mail/frame.txt.tpl}}
[[The case has been reopened.]]

[[Please sign in at once and read the letter.]]
