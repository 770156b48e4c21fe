{{%AUTOESCAPE context="HTML"}}
{{! Changes that were notified, each under its date; put_changes fills it. }}
{{#CHANGES_NOTIFIED}}
<h2 class="govuk-heading-m">[[Changes notified]] <span class="app-article">{{ART_14}}</span></h2>
{{#CHANGE_ROW}}
<section class="app-card" aria-labelledby="{{CHANGE_ID}}">
<h3 class="govuk-heading-s" id="{{CHANGE_ID}}">[[Notified on {{CHANGE_ON}}]]{{#CHANGE_OPEN}} <strong class="govuk-tag govuk-tag--yellow">[[no ruling yet]]</strong>{{/CHANGE_OPEN}}</h3>
{{#CHANGE_SINCE}}<p class="govuk-body-s app-quiet">[[Changed since {{CHANGE_SINCE}}]]{{#PAPER_NUMBER}} · [[on paper, no. {{PAPER_NUMBER}}]]{{/PAPER_NUMBER}}</p>{{/CHANGE_SINCE}}
{{#TEXT}}<p class="govuk-body app-prose">{{TEXT:p}}</p>{{/TEXT}}
{{#CHANGE_FILE}}<p class="govuk-body-s"><a class="govuk-link" href="{{FILE_PATH}}">{{FILE_NAME}}</a>{{%PART parts/virus.tpl}}</p>
{{/CHANGE_FILE}}
{{#CHANGE_RULED}}<p class="govuk-body"><strong>{{CHANGE_RULED}}</strong> <span class="app-quiet">{{RULED_ON}}</span>{{#REASON}}<br><span class="app-prose">{{REASON:p}}</span>{{/REASON}}</p>{{/CHANGE_RULED}}
</section>
{{/CHANGE_ROW}}
{{/CHANGES_NOTIFIED}}
