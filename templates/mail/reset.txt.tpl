{{%LAYOUT mail/frame.txt.tpl}}
[[Somebody asked to set a new password for your account. If it was you, open the address below. It works once, and only for a limited time.]]

[[If it was not you, do nothing: your password stays as it is.]]
