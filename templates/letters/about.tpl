{{%AUTOESCAPE context="HTML"}}
{{! What the letter is about: an application, or a review on a proposal. }}
{{#APPLIED}}<p>[[We have received the application for a cybersecurity review of the purchase “{{PURCHASE}}” that you lodged on {{LODGED_ON}} (case number {{CASE_NUMBER}}).]]</p>{{/APPLIED}}
{{#PROPOSED}}<p>[[A cybersecurity review of “{{PURCHASE}}” is under way on the approval of the Central Cyberspace Affairs Commission (case number {{CASE_NUMBER}}).]]</p>{{/PROPOSED}}
