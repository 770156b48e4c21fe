{{%LAYOUT mail/frame.txt.tpl}}
[[The case goes on in the special review process.]]

[[Please sign in to read the letter.]]
