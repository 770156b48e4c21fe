{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT letters/frame.tpl}}
<p>[[We have received the application for a cybersecurity review of the purchase “{{PURCHASE}}” that you lodged on {{LODGED_ON}} (case number {{CASE_NUMBER}}).]]</p>
<p>[[The Office now checks, under Article 8 of the Measures, whether the materials are complete. You will be told in writing whether the application is accepted or what has to be corrected.]]</p>
<p>[[Lodging is not acceptance. Until a finding has been served, the contract may not take effect (Article 7 of the Measures).]]</p>
