{{%LAYOUT mail/frame.txt.tpl}}
[[The Office no longer asks for your opinion in this case. You need not do anything more; what you learned of it stays confidential.]]
