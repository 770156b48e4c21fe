{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT letters/frame.tpl}}
<p>[[We have received the application for a cybersecurity review of the purchase “{{PURCHASE}}” that you lodged on {{LODGED_ON}} (case number {{CASE_NUMBER}}).]]</p>
<p>[[Under {{ART_SCREENING}} of the Measures the Office decided on {{ON}} that the purchase needs a cybersecurity review. The preliminary review begins.]]</p>
{{%PART letters/reasons.tpl}}
{{%PART letters/limit.tpl}}
{{%PART letters/if-materials.tpl}}
<p>[[Please cooperate with the review; you answer for the truth of the materials.]]</p>
{{%PART letters/contract-waits.tpl}}
