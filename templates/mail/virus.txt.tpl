{{%LAYOUT mail/frame.txt.tpl}}
[[A virus was found in a file of this case. Nobody can open the file; whoever handed it in sees that another one is needed.]]

[[Please sign in to see which file it is, and ask for another one if none comes.]]
