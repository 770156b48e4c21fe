{{%AUTOESCAPE context="HTML"}}
{{! How one date came about; filled by sheet_show (portal/sheet.h). }}
<span class="govuk-caption-l"><span class="app-code">{{CASE_NUMBER}}</span> · [[Sheet of days]]</span>
<h1 class="govuk-heading-l">{{CLOCK_NAME}} <span class="app-article">{{CLOCK_ARTICLE}}</span></h1>
<h2 class="govuk-heading-m">[[Where it stands]]</h2>
{{%PART parts/clock.tpl}}
{{#CLOCK_HAS_DUE}}<p class="govuk-body app-no-print"><a class="govuk-link" href="/{{%LANG}}/cases/{{CASE_NUMBER:u}}/periods/{{CLOCK_ID:u}}/date.ics">[[Take the last day into my calendar (.ics)]]</a></p>{{/CLOCK_HAS_DUE}}
<h2 class="govuk-heading-m">[[What the date rests on]]</h2>
<dl class="govuk-summary-list">
{{#FACT}}{{%PART parts/row.tpl}}{{/FACT}}
</dl>
<h2 class="govuk-heading-m" id="changes">[[What began, stopped, extended or ended it]]</h2>
<div class="app-scroll" role="region" aria-labelledby="changes" tabindex="0">
<table class="govuk-table app-table">
<thead><tr><th scope="col">[[Date]]</th><th scope="col">[[Act]]</th><th scope="col">[[By]]</th><th scope="col">[[Last day after it]]</th></tr></thead>
<tbody>
{{#CHANGE}}
<tr><td><time datetime="{{EVENT_ISO}}">{{EVENT_DATE}}</time></td><th scope="row">{{EVENT_WORDS}} <span class="app-article">{{EVENT_ARTICLE}}</span>{{#EVENT_DAYS}}<br>{{EVENT_DAYS}}{{/EVENT_DAYS}}{{#EVENT_TEXT}}<br><span class="app-quiet app-prose">{{EVENT_TEXT:p}}</span>{{/EVENT_TEXT}}{{#EVENT_ANNULLED}} <strong class="govuk-tag govuk-tag--grey">[[annulled]]</strong>{{/EVENT_ANNULLED}}</th><td>{{EVENT_ACTOR}}</td><td>{{CHANGE_DUE}}{{#CHANGE_PROVISIONAL}} <strong class="govuk-tag govuk-tag--yellow">[[provisional]]</strong>{{/CHANGE_PROVISIONAL}}</td></tr>
{{/CHANGE}}
</tbody>
</table>
</div>
{{#MONTHS}}
<h2 class="govuk-heading-m">[[The count in pictures]]</h2>
<div class="app-months">
{{#MONTH}}
<figure class="app-month">
<figcaption>{{MONTH_TITLE}}</figcaption>
<svg viewBox="0 0 238 {{MONTH_HEIGHT}}" role="img" aria-label="{{MONTH_TITLE}}">
<g class="app-month__head">
<text x="17" y="15">[[Mo]]</text><text x="51" y="15">[[Tu]]</text><text x="85" y="15">[[We]]</text><text x="119" y="15">[[Th]]</text><text x="153" y="15">[[Fr]]</text><text x="187" y="15">[[Sa]]</text><text x="221" y="15">[[Su]]</text>
</g>
{{#CELL}}<g class="{{CELL_CLASS}}"><rect x="{{CELL_X}}" y="{{CELL_Y}}" width="32" height="32" rx="3"></rect><text class="app-month__number" x="{{CELL_MIDDLE}}" y="{{CELL_NUMBER_Y}}">{{CELL_NUMBER}}</text>{{#CELL_IS_COUNTED}}<text class="app-month__count" x="{{CELL_MIDDLE}}" y="{{CELL_COUNT_Y}}">{{CELL_COUNT}}</text>{{/CELL_IS_COUNTED}}</g>
{{/CELL}}
</svg>
</figure>
{{/MONTH}}
</div>
<p class="govuk-body-s app-quiet">[[Small figures: working days counted. Dashed: the day it began, not counted. Framed: the last day. Shaded: not a working day. Dotted: not counted because the period stood still. “How this date is counted” says the same in words.]]</p>
{{/MONTHS}}
