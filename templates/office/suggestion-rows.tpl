{{%AUTOESCAPE context="HTML"}}
{{! A suggested finding in full; stands where SUG_ROW is filled. }}
<dl class="govuk-summary-list">
{{#SUG_ROW}}
<div class="govuk-summary-list__row govuk-summary-list__row--no-actions">
<dt class="govuk-summary-list__key">{{SUG_KEY}}{{#SUG_CHANGED}} <strong class="govuk-tag govuk-tag--yellow">[[changed]]</strong>{{/SUG_CHANGED}}</dt>
<dd class="govuk-summary-list__value app-prose">{{SUG_VALUE:p}}{{#SUG_CHANGED}}<br><span class="app-quiet">[[before:]] <del>{{SUG_BEFORE:p}}</del></span>{{/SUG_CHANGED}}</dd>
</div>
{{/SUG_ROW}}
</dl>
