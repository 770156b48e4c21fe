{{%AUTOESCAPE context="HTML"}}
{{! One clock; filled by view_clock (view/clock.h). }}
<div class="app-clock{{#CLOCK_OVERDUE}} app-clock--overdue{{/CLOCK_OVERDUE}}">
<h3 class="app-clock__name">{{CLOCK_NAME}} <span class="app-clock__article">{{CLOCK_ARTICLE}}</span></h3>
<p class="app-clock__due">{{#CLOCK_HAS_DUE}}<span class="app-clock__label">[[Last day]]</span> <time datetime="{{CLOCK_DUE_ISO}}">{{CLOCK_DUE}}</time> <span class="app-clock__label">{{CLOCK_WEEKDAY}}</span>{{#CLOCK_PROVISIONAL}} <strong class="govuk-tag govuk-tag--yellow">[[provisional]]</strong>{{/CLOCK_PROVISIONAL}}{{/CLOCK_HAS_DUE}}
<strong class="govuk-tag {{CLOCK_TAG}}">{{CLOCK_STATE}}</strong></p>
{{#CLOCK_COUNT}}<p class="app-clock__count">[[{{CLOCK_USED}} of {{CLOCK_TOTAL}} working days counted]]</p>{{/CLOCK_COUNT}}
{{#CLOCK_OFFICE}}<p class="app-clock__note">[[A target the Office sets itself, not a period of the Measures.]]</p>{{/CLOCK_OFFICE}}
{{#CLOCK_STOPPED}}<p class="app-clock__note">[[Stands still since {{CLOCK_STOPPED}}: supplementary materials are waited for ({{CLOCK_STOP_ARTICLE}}).]]</p>{{/CLOCK_STOPPED}}
{{#CLOCK_CHECKED}}<p class="app-clock__note">[[Stands still since {{CLOCK_CHECKED}}: the supplementary materials are handed in, the Office checks them ({{CLOCK_STOP_ARTICLE}}).]]</p>{{/CLOCK_CHECKED}}
{{#CLOCK_HELD}}<p class="app-clock__note">[[Stands still since {{CLOCK_HELD}}: the designating department is to confirm the designation ({{CLOCK_STOP_ARTICLE}}).]]</p>{{/CLOCK_HELD}}
{{#CLOCK_HELD_DAYS}}<p class="app-clock__note">[[Not counted while the designation was being confirmed ({{CLOCK_STOP_ARTICLE}}): {{CLOCK_HELD_DAYS}}]]</p>{{/CLOCK_HELD_DAYS}}
{{#CLOCK_RESTARTS}}<p class="app-clock__note">[[Began anew when supplementary materials came ({{CLOCK_STOP_ARTICLE}}): {{CLOCK_RESTARTS}}×]]</p>{{/CLOCK_RESTARTS}}
{{#CLOCK_PAUSED}}<p class="app-clock__note">[[Not counted while supplementary materials were waited for ({{CLOCK_STOP_ARTICLE}}): {{CLOCK_PAUSED}}]]</p>{{/CLOCK_PAUSED}}
{{#CLOCK_EXTENDED}}<p class="app-clock__note">[[Extended; the last day was {{CLOCK_BEFORE}} before.]]</p>{{/CLOCK_EXTENDED}}
{{#CLOCK_MOVED}}<p class="app-clock__note">[[Moved by law from {{CLOCK_MOVED_FROM}}: the working days were published anew ({{CLOCK_SOURCE}}).]]</p>{{/CLOCK_MOVED}}
{{#CLOCK_PROVISIONAL}}<p class="app-clock__note">[[Provisional: the holiday notice of that year is not published yet. The date can still move.]]</p>{{/CLOCK_PROVISIONAL}}
{{#CLOCK_SHEET}}<p class="app-clock__note app-no-print"><a class="govuk-link" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/periods/{{CLOCK_ID:u}}">[[Sheet of days]]<span class="govuk-visually-hidden"> {{CLOCK_NAME}}</span></a></p>{{/CLOCK_SHEET}}
{{#CLOCK_DAYS}}
<details class="govuk-details app-clock__details">
<summary class="govuk-details__summary"><span class="govuk-details__summary-text">[[How this date is counted]]<span class="govuk-visually-hidden"> {{CLOCK_NAME}}</span></span></summary>
<div class="govuk-details__text">
<p class="govuk-body-s">[[From {{CLOCK_FROM}}; that day itself is not counted. Working days follow the yearly notices of the State Council.]]</p>
<div class="app-scroll" role="region" aria-label="{{CLOCK_NAME}}" tabindex="0">
<table class="govuk-table app-table app-days">
<thead><tr><th scope="col">[[Date]]</th><th scope="col">[[Weekday]]</th><th scope="col" class="app-number">[[Count]]</th><th scope="col">[[Why]]</th></tr></thead>
<tbody>
{{#DAY}}
<tr class="{{DAY_CLASS}}"><th scope="row"><time datetime="{{DAY_ISO}}">{{DAY_DATE}}</time></th><td>{{DAY_WEEKDAY}}</td><td class="app-number">{{DAY_COUNT}}</td><td>{{DAY_WHY}}</td></tr>
{{/DAY}}
</tbody>
</table>
</div>
</div>
</details>
{{/CLOCK_DAYS}}
</div>
