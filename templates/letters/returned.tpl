{{%AUTOESCAPE context="HTML"}}
{{%LAYOUT letters/frame.tpl}}
<p>[[We have received the application for a cybersecurity review of the purchase “{{PURCHASE}}” that you lodged on {{LODGED_ON}} (case number {{CASE_NUMBER}}).]]</p>
<p>[[On examination the materials have to be corrected. Under {{ART_8}} of the Measures we name everything that is to be corrected, at once:]]</p>
<ol>
{{#DEFECT_ROW}}<li>{{#ABOUT}}[[{{ABOUT}}:]] {{/ABOUT}}{{TEXT:p}}</li>{{/DEFECT_ROW}}
</ol>
{{%PART letters/reasons.tpl}}
{{%PART letters/limit.tpl}}
<p>[[Please submit all corrections together through this system within the period. If they are not submitted in time, the Office may decide not to accept the application and close the case.]]</p>
{{%PART letters/contract-waits.tpl}}
