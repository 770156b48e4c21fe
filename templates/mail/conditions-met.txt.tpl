{{%LAYOUT mail/frame.txt.tpl}}
[[The conditions that had to be met before the contract takes effect are confirmed.]]

[[Please sign in to read the letter.]]
