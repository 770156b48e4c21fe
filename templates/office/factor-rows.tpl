{{%AUTOESCAPE context="HTML"}}
{{! What a finding was signed with on the factors of Article 10; stands in HAS_FACTORS, by put_factors. }}
<dl class="govuk-summary-list">
{{#FACTOR}}
<div class="govuk-summary-list__row govuk-summary-list__row--no-actions">
<dt class="govuk-summary-list__key">{{SUG_KEY}}{{#SUG_CHANGED}} <strong class="govuk-tag govuk-tag--yellow">[[changed]]</strong>{{/SUG_CHANGED}}</dt>
<dd class="govuk-summary-list__value app-prose">{{SUG_VALUE:p}}{{#EVIDENCE}}<br><a class="govuk-link" href="{{EVIDENCE_PATH}}">[[Download the evidence]]<span class="govuk-visually-hidden"> {{EVIDENCE_NAME}}</span></a>{{/EVIDENCE}}{{#SUG_CHANGED}}<br><span class="app-quiet">[[before:]] <del>{{SUG_BEFORE:p}}</del></span>{{/SUG_CHANGED}}</dd>
</div>
{{/FACTOR}}
</dl>
