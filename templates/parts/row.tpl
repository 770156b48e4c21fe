{{%AUTOESCAPE context="HTML"}}
{{! One row of a summary list; stands inside the section ROW in a <dl>. }}
<div class="govuk-summary-list__row{{#ROW_FIXED}} govuk-summary-list__row--no-actions{{/ROW_FIXED}}">
<dt class="govuk-summary-list__key">{{ROW_KEY}}</dt>
<dd class="govuk-summary-list__value app-prose">{{ROW_VALUE:p}}{{#ROW_LINK}}<a class="govuk-link" href="{{ROW_LINK_PATH}}">{{ROW_LINK}}</a>{{/ROW_LINK}}</dd>
{{#ROW_CHANGE}}<dd class="govuk-summary-list__actions"><a class="govuk-link" href="{{ROW_CHANGE_PATH}}">[[Change]]<span class="govuk-visually-hidden"> {{ROW_KEY}}</span></a></dd>{{/ROW_CHANGE}}
</div>
