{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT letters/frame.tpl}}
<p>[[We have received the application for a cybersecurity review of the purchase “{{PURCHASE}}” that you lodged on {{LODGED_ON}} (case number {{CASE_NUMBER}}).]]</p>
<p>[[Your designation was confirmed on {{ON}} ({{ART_18}} of the Measures). The application is no longer held, and the time to check it runs on.]]</p>
{{%PART letters/limit.tpl}}
<p>[[You will be told in writing what becomes of it.]]</p>
{{%PART letters/contract-waits.tpl}}
