{{%LAYOUT mail/frame.txt.tpl}}
[[A determination in this case has been withdrawn.]]

[[Please sign in to read the letter.]]
