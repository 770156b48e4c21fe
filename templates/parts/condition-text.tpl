{{%AUTOESCAPE context="HTML"}}
{{! One condition: its kind, wording, date, evidence and who verifies. }}
{{#PRECEDENT}}<strong class="govuk-tag govuk-tag--purple">[[precedent]]</strong>{{/PRECEDENT}}{{#CONTINUING}}<strong class="govuk-tag govuk-tag--grey">[[continuing]]</strong>{{/CONTINUING}}
<p class="govuk-body-s app-prose">{{TEXT:p}}</p>
{{#DUE}}<p class="govuk-body-s">[[To be met by: {{DUE}}]]</p>{{/DUE}}
{{#EVIDENCE}}<p class="govuk-body-s">[[Evidence wanted: {{EVIDENCE}}]]</p>{{/EVIDENCE}}
{{#VERIFIER}}<p class="govuk-body-s">[[Verified by: {{VERIFIER}}]]</p>{{/VERIFIER}}
