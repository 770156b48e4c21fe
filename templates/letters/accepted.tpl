{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT letters/frame.tpl}}
<p>[[We have received the application for a cybersecurity review of the purchase “{{PURCHASE}}” that you lodged on {{LODGED_ON}} (case number {{CASE_NUMBER}}).]]</p>
<p>[[On examination the materials are complete and meet the requirements. Under {{ART_8_9}} of the Measures the application is accepted on {{ON}}, and the preliminary review begins.]]</p>
{{%PART letters/limit.tpl}}
{{%PART letters/if-materials.tpl}}
<p>[[Please cooperate with the review; you answer for the truth of the materials.]]</p>
{{%PART letters/contract-waits.tpl}}
